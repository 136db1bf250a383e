package id.loket.ui.settings;

/**
 * What the program does when the wizard ends; given by the composition root.
 *
 * @param makeSample makes the sample office in a CONTOH folder of its own; runs off the JavaFX
 *     thread and may take seconds
 * @param ready shows the sign-in view; on the JavaFX thread
 * @param join shows the way into an office that is there already; on the JavaFX thread
 */
public record WizardEnd(Runnable makeSample, Runnable ready, Runnable join) {}

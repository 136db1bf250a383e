package id.loket.planted.ui.counter;

import java.util.function.Consumer;
import javafx.application.Platform;

class HopsToo {
  Consumer<Runnable> hop = Platform::runLater;
}

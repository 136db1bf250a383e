package id.loket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script, with JDKs that only say how they were called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path SCRIPT = Path.of("installer/linux/bin/loket");

  @TempDir Path folder;
  private Path home;
  private Path launcher;

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectories(folder.resolve("program di sini/loket"));
    launcher = Files.createDirectories(home.resolve("bin")).resolve("loket");
    Files.copy(SCRIPT, launcher);
    Files.createFile(Files.createDirectories(home.resolve("lib")).resolve("loket.jar"));
    Files.createDirectories(folder.resolve("none"));
  }

  @Test
  void takes_the_named_jdk_through_a_symlink_and_hands_on_the_arguments_unchanged()
      throws Exception {
    Path jdk = jdk("jdk 25", "25.0.3");
    Path link = Files.createSymbolicLink(folder.resolve("my loket"), launcher);

    var run = run(link, Map.of("LOKET_JAVA", jdk.toString()), "--data", "folder saya", "*");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith(jdk + "/bin/java", "--module-path", home.toRealPath() + "/lib/javafx")
        .endsWith("id.loket.Main", "--data", "folder saya", "*")
        .doesNotContain("-Dglass.platform=Headless");
  }

  @Test
  void passes_over_an_older_java_home_and_searches() throws Exception {
    Path old = jdk("old", "17.0.15");
    jdk("jdks/a-24", "24.0.1");
    Path fit = jdk("jdks/b-25", "25");

    var run =
        run(
            launcher,
            Map.of(
                "JAVA_HOME",
                old.toString(),
                "LOKET_JDK_DIRS",
                folder.resolve("none") + ":" + folder.resolve("jdks")));

    assertThat(run.out()).startsWith(fit + "/bin/java");
  }

  @Test
  void a_bundled_runtime_wins() throws Exception {
    Path jdk = jdk("jdk", "25.0.3");
    Path runtime = jdk("program di sini/loket/runtime", "25.0.3");

    var run = run(launcher, Map.of("LOKET_JAVA", jdk.toString()));

    assertThat(run.out()).startsWith(runtime.toRealPath() + "/bin/java");
  }

  @Test
  void a_command_without_a_screen_runs_headless() throws Exception {
    Path jdk = jdk("jdk", "25.0.3");

    for (String command : List.of("demo", "play", "doctor", "print", "--help")) {
      var run =
          run(launcher, Map.of("LOKET_JAVA", jdk.toString(), "LOKET_OPTS", "-Da=1 -Db=*"), command);

      assertThat(run.out())
          .contains("-Dglass.platform=Headless", "-Dprism.order=sw", "-Da=1", "-Db=*")
          .endsWith("id.loket.Main", command);
    }
  }

  @Test
  void says_in_one_sentence_that_there_is_no_jdk() throws Exception {
    var run = run(launcher, Map.of("LOKET_JDK_DIRS", folder.resolve("none").toString()));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out())
        .containsExactly(
            "Loket memerlukan JDK 25 atau lebih baru: pasanglah, atau tunjukkan foldernya dengan"
                + " LOKET_JAVA.",
            "Loket needs a JDK 25 or newer: install one, or name its folder in LOKET_JAVA.");
  }

  @Test
  void says_that_the_named_jdk_is_too_old() throws Exception {
    var run = run(launcher, Map.of("LOKET_JAVA", jdk("old", "21.0.2").toString()));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).hasSize(2).allSatisfy(line -> assertThat(line).contains("LOKET_JAVA"));
  }

  @Test
  void says_that_the_program_was_not_built() throws Exception {
    Files.delete(home.resolve("lib/loket.jar"));

    var run = run(launcher, Map.of("LOKET_JAVA", jdk("jdk", "25.0.3").toString()));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).hasSize(2).allSatisfy(line -> assertThat(line).contains("lib/loket.jar"));
  }

  private Path jdk(String name, String version) throws IOException {
    Path jdk = folder.resolve(name);
    Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    executable(java, "printf '%s\\n' \"$0\" \"$@\"");
    Files.writeString(
        jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return jdk;
  }

  private static void executable(Path file, String command) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + command + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Run(int exit, List<String> out) {}

  private Run run(Path script, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    // Only what the script itself needs, so that no JDK of this machine is found by accident.
    Path tools = Files.createDirectories(folder.resolve("tools"));
    executable(tools.resolve("readlink"), "PATH=/usr/bin:/bin; readlink \"$@\"");
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    List<String> out;
    try (var reader = process.inputReader(UTF_8)) {
      out = reader.lines().toList();
    }
    return new Run(process.waitFor(), out);
  }
}

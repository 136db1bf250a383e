import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import net.sf.jasperreports.engine.JasperCompileManager;

/**
 * Compiles {@code reports/**.jrxml} into {@code target/classes/reports}. Run by the build with JDK
 * 25's source launcher; not part of the program, which must never compile a template.
 *
 * <p>Arguments: templates, output, and files (the pom) whose change recompiles everything.
 */
final class CompileReports {

  private CompileReports() {}

  public static void main(String[] args) throws Exception {
    Path source = Path.of(args[0]);
    Path target = Path.of(args[1]);
    FileTime rules = FileTime.fromMillis(0);
    for (int i = 2; i < args.length; i++) {
      rules = later(rules, Files.getLastModifiedTime(Path.of(args[i])));
    }
    for (Path template : files(source, ".jrxml")) {
      Path compiled = target.resolve(renamed(source.relativize(template), ".jrxml", ".jasper"));
      if (!isNewer(compiled, later(rules, Files.getLastModifiedTime(template)))) {
        Files.createDirectories(compiled.getParent());
        System.out.println("compiling " + source.relativize(template));
        JasperCompileManager.compileReportToFile(template.toString(), compiled.toString());
      }
    }
    // A template that was removed must not live on in an uncleaned build.
    for (Path compiled : files(target, ".jasper")) {
      if (Files.notExists(
          source.resolve(renamed(target.relativize(compiled), ".jasper", ".jrxml")))) {
        Files.delete(compiled);
      }
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (var walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static String renamed(Path file, String from, String to) {
    String name = file.toString();
    return name.substring(0, name.length() - from.length()) + to;
  }

  private static boolean isNewer(Path file, FileTime than) throws IOException {
    return Files.exists(file) && Files.getLastModifiedTime(file).compareTo(than) > 0;
  }

  private static FileTime later(FileTime a, FileTime b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}

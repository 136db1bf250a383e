package id.loket.cli;

import id.loket.domain.regency.Published;
import id.loket.domain.regency.Published.HolidayPublished;
import id.loket.domain.regency.Published.NoticePublished;
import id.loket.domain.regency.Published.PublicationWithdrawn;
import id.loket.domain.regency.Published.ServicePublished;
import id.loket.domain.regency.RegencyStream;
import id.loket.store.CatalogueFault;
import id.loket.store.PublicationYaml;
import id.loket.sync.HubPublish.Made;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code loket hub publish --regency 33.02 FILE.yaml}: holidays, notices and service standards for
 * all offices of a regency. The file is read whole before anything is written; what the offices
 * know already is not written again.
 */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Menerbitkan usulan kabupaten: hari libur, pengumuman, standar layanan."
            + " (Publishes holidays, notices and service standards to a regency's offices.)")
public final class HubPublishCommand implements Callable<Integer> {
  @Mixin private final HubAccess access;

  @Option(
      names = "--regency",
      required = true,
      paramLabel = "KODE",
      description = "kode kabupaten/kota, mis. 33.02 (the regency)")
  private String regency = "";

  @Parameters(
      paramLabel = "BERKAS",
      description = "berkas .yaml yang diterbitkan (the file to publish)")
  private Path file = Path.of("");

  private final ZoneId zone;

  public HubPublishCommand() {
    this(System.in, ZoneId.systemDefault());
  }

  HubPublishCommand(InputStream in, ZoneId zone) {
    this.access = new HubAccess(in);
    this.zone = zone;
  }

  @Override
  public Integer call() throws IOException {
    if (!RegencyStream.isRegency(regency)) {
      return access.wrong("hub.report.regency", regency);
    }
    List<Published> wanted;
    try (InputStream in = Files.newInputStream(file)) {
      wanted = PublicationYaml.read(in);
    } catch (CatalogueFault e) {
      return access.wrong("hub.publish.fault", file, e.getMessage());
    } catch (IOException e) {
      return access.wrong("hub.publish.unreadable", file);
    }
    return access.run(admin -> {
      Made made = admin.publish(regency, wanted, zone);
      if (!made.unknown().isEmpty()) {
        String what =
            String.join(", ", made.unknown().stream().map(HubPublishCommand::key).toList());
        return access.wrong("hub.publish.unknown", what);
      }
      made.written().forEach(this::say);
      if (made.written().isEmpty()) {
        access.say("hub.publish.nothing", made.same());
      } else {
        access.say("hub.publish.done", made.written().size(), made.same(), regency);
      }
      return ExitCode.OK;
    });
  }

  private void say(Published published) {
    switch (published) {
      case HolidayPublished(var date, String name) -> access.say("hub.publish.holiday", date, name);
      case NoticePublished n -> access.say("hub.publish.notice", n.id(), n.from(), n.until());
      case ServicePublished(var s) ->
          access.say("hub.publish.service", s.code().value(), s.name(), s.version());
      case PublicationWithdrawn w -> access.say("hub.publish.withdrawn", key(w.what()));
    }
  }

  /** As the file names it. */
  private static String key(String subject) {
    return subject.substring(subject.lastIndexOf('/') + 1);
  }
}

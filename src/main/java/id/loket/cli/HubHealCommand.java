package id.loket.cli;

import id.loket.store.Store;
import id.loket.store.StoreException;
import id.loket.sync.HubHeal.Healed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code loket hub heal --data FOLDER}: brings back what only a lost desk had, from a desk that had
 * pulled it. Shows nothing of a person and changes nothing in the folder, so it asks for no clerk.
 */
@Command(
    name = "heal",
    mixinStandardHelpOptions = true,
    description =
        "Mengembalikan ke pusat data apa yang hanya dimiliki meja yang hilang, dari folder meja lain."
            + " (Brings back from another desk's folder what only a lost desk had.)")
public final class HubHealCommand implements Callable<Integer> {
  private static final int NOT_ALL = 1;

  @Mixin private final HubAccess access;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder data sebuah meja kantor itu (the data folder of a desk of that office)")
  private Path data = Path.of("");

  @Option(
      names = "--adopt",
      description =
          "juga catatan meja itu dari sebelum bergabung, dengan nomor yang kini milik meja lain (also"
              + " what that desk wrote before it joined, under a number that is another desk's)")
  private boolean adopt;

  public HubHealCommand() {
    this(System.in);
  }

  HubHealCommand(InputStream in) {
    this.access = new HubAccess(in);
  }

  @Override
  public Integer call() throws IOException {
    if (!Store.exists(data)) {
      return access.wrong("hub.heal.noData", data);
    }
    return access.run(admin -> {
      List<Healed> all;
      try {
        all = admin.heal(data, adopt);
      } catch (StoreException e) {
        return access.wrong("hub.heal.unreadable", data);
      }
      all.forEach(this::say);
      long brought = all.stream().mapToLong(Healed::brought).sum();
      boolean whole = all.stream().allMatch(h -> h.stopped() == null);
      if (brought == 0 && whole) {
        access.say("hub.heal.nothing");
      } else {
        access.say(whole ? "hub.heal.done" : "hub.heal.part", brought);
      }
      return whole ? ExitCode.OK : NOT_ALL;
    });
  }

  private void say(Healed h) {
    if (h.brought() > 0) {
      access.say("hub.heal.brought", h.origin().desk(), h.origin().text(), h.brought());
    }
    if (h.beside() > 0) {
      access.say("hub.heal.beside", h.origin().desk(), h.origin().text(), h.beside());
    }
    if (adopt && h.settings() > 0) {
      access.say("hub.heal.settings", h.origin().desk(), h.settings());
    }
    if (h.stopped() != null) {
      access.say(
          "hub.heal.stopped." + h.stopped().name(), h.origin().desk(), h.origin().text(), h.seq());
    }
  }
}

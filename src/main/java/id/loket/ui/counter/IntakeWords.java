package id.loket.ui.counter;

import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import id.loket.ui.counter.CounterModel.Application;
import id.loket.ui.counter.IntakeController.Item;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of the intake. */
final class IntakeWords {
  private final Texts texts;

  IntakeWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * With what a person in front is begun: what they came back for, what still lacks something, the
   * dossier of the service in hand, or else a new one of it.
   */
  Item first(Application now) {
    String inHand = now.services().getFirst().code().value();
    return now.dossiers().stream()
        .filter(d -> d.id().equals(now.back()) || d.accepted() == null)
        .findFirst()
        .or(() ->
            now.dossiers().stream().filter(d -> d.asked().service().equals(inHand)).findFirst())
        .<Item>map(Item.There::new)
        .orElseGet(() -> new Item.Fresh(now.services().getFirst()));
  }

  String item(Item item) {
    return switch (item) {
      case Item.Fresh(var service) -> texts.get("counter.intake.fresh", service.shortName());
      case Item.There(var dossier) ->
          texts.get("counter.intake.there", dossier.opening().number(), dossier.asked().name());
    };
  }

  String number(Dossier dossier) {
    return texts.get("counter.intake.number", dossier.opening().number());
  }

  /** Diterima, or what is still to come, with the code under which it is asked after. */
  String taken(Dossier dossier) {
    String code = dossier.opening().tracking().shown();
    String who = IntakeController.nameOf(dossier);
    if (dossier.accepted() == null) {
      return texts.get("counter.intake.lacks", who, code);
    }
    LocalDate due = dossier.due();
    return due == null
        ? texts.get("counter.intake.accepted", who, code)
        : texts.get("counter.intake.acceptedFor", who, code, texts.date(due));
  }

  String told(Dossier dossier) {
    return texts.get(
        dossier.accepted() == null ? "counter.told.lacks" : "counter.told.accepted",
        dossier.opening().number());
  }

  /** What F9 prints. */
  String print(@Nullable Dossier dossier) {
    if (dossier == null) {
      return texts.get("counter.intake.sheet");
    }
    return texts.get(
        dossier.accepted() == null ? "counter.intake.lacking" : "counter.intake.receipt");
  }

  /** Biaya: GRATIS · selesai 14 hari kerja. */
  String terms(Intake intake, @Nullable Item item) {
    Dossier dossier = intake.dossier();
    if (dossier != null) {
      return terms(dossier.asked().fee(), dossier.asked().promise());
    }
    return item instanceof Item.Fresh(var service)
        ? terms(service.standard().fee(), service.standard().promise())
        : "";
  }

  private String terms(Standard.Fee fee, Standard.Promise promise) {
    Long tariff = fee.tariff();
    String cost =
        fee.free()
            ? texts.get("counter.intake.free")
            : tariff == null ? texts.get("counter.intake.feeElse") : texts.rupiah(tariff);
    String time =
        texts.get(
            "counter.intake.promise." + promise.unit().name().toLowerCase(Locale.ROOT),
            promise.amount());
    return texts.get("counter.intake.terms", cost, time);
  }

  String form(Requirement.Form form) {
    return texts.get("counter.intake.form." + form.name().toLowerCase(Locale.ROOT));
  }

  /** What follows {@code bila_}: an office may have words of its own. */
  String condition(String word) {
    return word.replace('_', ' ');
  }

  /** Ada; belum ada; kurang 1; ada, tetapi bentuk lain. */
  String state(Intake.Row row) {
    if (row.complete()) {
      return row.requirement().note() == null ? "" : row.requirement().note();
    }
    if (row.other() > 0) {
      return texts.get("counter.intake.otherForm", form(row.requirement().form()));
    }
    if (row.advised()) {
      return texts.get("counter.intake.advised");
    }
    String note = row.requirement().note() == null ? "" : " " + row.requirement().note();
    return (row.before() + row.now() == 0
            ? texts.get("counter.intake.none")
            : texts.get("counter.intake.few", row.lacks()))
        + note;
  }

  String count(Intake.Row row) {
    return texts.get("counter.intake.of", row.before() + row.now(), row.requirement().count());
  }

  String spoken(Intake.Row row) {
    return texts.get(
        "counter.intake.spoken",
        row.requirement().name(),
        form(row.requirement().form()),
        row.before() + row.now(),
        row.requirement().count(),
        state(row));
  }
}

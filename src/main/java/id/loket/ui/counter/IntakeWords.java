package id.loket.ui.counter;

import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Bearer;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.service.Requirement;
import id.loket.domain.service.Standard;
import id.loket.print.Wording;
import id.loket.ui.counter.CounterModel.Application.Task;
import id.loket.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of the intake. */
final class IntakeWords {
  private final Texts texts;

  IntakeWords(Texts texts) {
    this.texts = texts;
  }

  String task(Task task) {
    return switch (task) {
      case Task.Fresh(var service) -> texts.get("counter.intake.fresh", service.shortName());
      case Task.There(var dossier) ->
          texts.get("counter.intake.there", dossier.called(), dossier.asked().name());
    };
  }

  String number(Dossier dossier) {
    return dossier.number() == null
        ? texts.get("counter.intake.numberLater", dossier.called())
        : texts.get("counter.intake.number", dossier.called());
  }

  /** Whose it is and who brought it; what is still to come, or when it is ready; and its code. */
  String taken(Dossier dossier) {
    String code = dossier.opening().tracking().shown();
    String who = who(dossier);
    LocalDate due = dossier.due();
    String state =
        dossier.accepted() == null
            ? texts.get("counter.intake.lacks", who, code)
            : due == null
                ? texts.get("counter.intake.accepted", who, code)
                : texts.get("counter.intake.acceptedFor", who, code, texts.date(due));
    List<String> conditions = dossier.asked().conditions();
    return conditions.isEmpty()
        ? state
        : texts.get(
            "counter.intake.because",
            state,
            conditions.stream().map(this::condition).collect(Collectors.joining(", ")));
  }

  private String who(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    Bearer bearer = dossier.bearer();
    String name = applicant == null ? texts.get("counter.intake.nameless") : applicant.name();
    return bearer == null ? name : texts.get("counter.intake.brought", name, bearer.name());
  }

  String told(Dossier dossier) {
    String told =
        dossier.accepted() == null
            ? texts.get("counter.told.lacks", dossier.called())
            : texts.get("counter.told.accepted", dossier.called());
    return dossier.number() == null ? texts.get("counter.told.later", told) : told;
  }

  /** What Ctrl+U does next. */
  String other(boolean already) {
    return texts.get(already ? "counter.intake.own" : "counter.intake.other");
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
  String terms(Task task) {
    return switch (task) {
      case Task.Fresh(var service) -> terms(service.standard().fee(), service.standard().promise());
      case Task.There(var dossier) -> terms(dossier.asked().fee(), dossier.asked().promise());
    };
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

  String get(String key) {
    return texts.get(key);
  }

  String when() {
    return texts.get("counter.intake.when");
  }

  /** {@code ubah_data} → data berubah, as on paper; an office may have words of its own. */
  String condition(String word) {
    return Wording.in(texts.locale()).condition(word);
  }

  /** For a screen reader: bila hilang. */
  String applies(String condition) {
    return texts.get("counter.intake.applies", condition(condition));
  }

  /** Belum ada; kurang 1; ada, tetapi bentuk lain; and what the standard notes of it. */
  String state(Intake.Row row) {
    String note = row.requirement().note();
    String noted = note == null ? "" : capital(note);
    if (row.complete()) {
      return noted;
    }
    if (row.other() > 0) {
      return texts.get("counter.intake.otherForm", form(row.requirement().form()));
    }
    if (row.advised()) {
      return texts.get("counter.intake.advised");
    }
    String lacks =
        row.before() + row.now() == 0
            ? texts.get("counter.intake.none")
            : texts.get("counter.intake.few", row.lacks());
    return noted.isEmpty() ? lacks : lacks + " " + noted;
  }

  private String capital(String note) {
    return note.substring(0, 1).toUpperCase(texts.locale()) + note.substring(1);
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

package id.loket.ui.dossier;

import id.loket.desk.RegisterDesk.Clash;
import id.loket.domain.dossier.Applicant;
import id.loket.domain.dossier.Dossier;
import id.loket.domain.register.Keeping;
import id.loket.domain.register.RegisterNumber;
import id.loket.ui.kit.Texts;
import java.util.List;

/** The words of the register. */
final class RegisterWords {
  private final Texts texts;

  RegisterWords(Texts texts) {
    this.texts = texts;
  }

  /** Who keeps it, and what is to be done. */
  String state(Keeping k) {
    String keeper = String.valueOf(k.keeper().desk());
    return switch (k.standing()) {
      case EACH -> texts.get("register.each");
      case KEPT_HERE ->
          texts.get("register.kept", RegisterNumber.one(k.here().year(), k.last()).text());
      case UNTOLD -> texts.get("register.untold");
      case LAID_DOWN -> texts.get("register.laidDown", keeper);
      case ELSEWHERE -> texts.get("register.elsewhere", keeper);
    };
  }

  String last(Keeping k) {
    return texts.get("register.last", String.valueOf(k.here().year()));
  }

  String give(Keeping k) {
    return k.next(0)
        .map(n -> texts.get("register.give.next", n.text()))
        .orElseGet(() -> texts.get("register.give"));
  }

  String all(int waiting) {
    return waiting == 0 ? texts.get("register.all") : texts.get("register.all.count", waiting);
  }

  String given(List<String> numbers) {
    return switch (numbers.size()) {
      case 0 -> texts.get("register.given.none");
      case 1 -> texts.get("register.given", numbers.getFirst());
      default -> texts.get("register.given.many", numbers.getFirst(), numbers.getLast());
    };
  }

  String person(Dossier dossier) {
    Applicant applicant = dossier.applicant();
    return applicant == null ? texts.get("register.nameless") : applicant.name();
  }

  String day(Dossier dossier) {
    return texts.shortDate(dossier.opening().day());
  }

  String clash(Clash clash) {
    String what =
        switch (clash.doubt()) {
          case LATE -> texts.get("register.late", clash.number(), clash.by());
          case TWICE -> texts.get("register.twice", clash.number(), clash.by());
          case SEVERAL -> texts.get("register.several", clash.number(), clash.by());
        };
    return what
        + " \u00b7 "
        + person(clash.dossier())
        + " \u00b7 "
        + clash.dossier().asked().name();
  }

  String settled(Clash clash, boolean batal, String now) {
    return batal
        ? texts.get("register.voided", clash.number(), now)
        : texts.get("register.suffixed", clash.number(), now);
  }
}

package id.loket.ui.kit.paper;

import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.service.Service;
import id.loket.print.Edition;
import id.loket.print.RequirementSheet;
import id.loket.print.Sheets;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Fx;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requirement sheets for the screens: one key prints what everybody is asked for in the size that
 * was used last; two keys print it for one condition, in any edition, or show it first.
 */
public final class SheetPrints {
  private final Sheets sheets;
  private final PaperDesk desk;
  private final Preview preview;
  private final Supplier<Optional<String>> counter;
  private final Dialogs dialogs;
  private final Work work;
  private final Texts texts;

  /**
   * @param counter that asks, e.g. {@code session::counter}
   */
  public SheetPrints(
      Sheets sheets,
      PaperDesk desk,
      Preview preview,
      Supplier<Optional<String>> counter,
      Dialogs dialogs,
      Work work,
      Texts texts) {
    this.sheets = sheets;
    this.desk = desk;
    this.preview = preview;
    this.counter = counter;
    this.dialogs = dialogs;
    this.work = work;
    this.texts = texts;
  }

  /** What a sheet is for: a condition, or null for everybody; and how it comes out. */
  record Choice(@Nullable String condition, Edition edition) {
    private List<String> conditions() {
      return condition == null ? List.of() : List.of(condition);
    }
  }

  /** For everybody, a sheet for each of these services, in the usual size. */
  public void print(List<Service> services) {
    print(services, new Choice(null, desk.usualSheet()));
  }

  /** Lays out all conditions and editions; one more key prints. */
  public void choose(Service service) {
    new SheetChoice(texts, service, desk.usualSheet())
        .ask(
            dialogs, choice -> print(List.of(service), choice), choice -> preview(service, choice));
  }

  /** For everybody, on the screen first. */
  public void preview(Service service) {
    preview(service, new Choice(null, desk.usualSheet()));
  }

  private void preview(Service service, Choice choice) {
    preview.show(() ->
        switch (made(service, choice)) {
          case Outcome.Done<RequirementSheet>(var sheet) ->
              Optional.of(
                  new Preview.Look(
                      texts.get("sheet.title", service.shortName()),
                      sheet,
                      "preview.print",
                      () -> print(List.of(service), choice)));
          case Outcome.Refused<RequirementSheet>(Refusal why) -> {
            told(Words.of(texts.locale()).sentence(why));
            yield Optional.empty();
          }
        });
  }

  private void print(List<Service> services, Choice choice) {
    List<Service> wanted = List.copyOf(services);
    work.act(() -> submitted(wanted, choice), dialogs::toast);
  }

  private String submitted(List<Service> services, Choice choice) {
    desk.remember(choice.edition());
    List<String> done = new ArrayList<>();
    for (Service service : services) {
      switch (made(service, choice)) {
        case Outcome.Done<RequirementSheet>(var sheet) -> {
          desk.print(sheet);
          done.add(service.shortName());
        }
        case Outcome.Refused<RequirementSheet>(Refusal why) -> {
          return Words.of(texts.locale()).sentence(why);
        }
      }
    }
    String names = done.stream().collect(Collectors.joining(", "));
    return choice.condition() == null
        ? texts.get("sheet.printed", names)
        : texts.get("sheet.printed.for", names, SheetChoice.condition(texts, choice.condition()));
  }

  private Outcome<RequirementSheet> made(Service service, Choice choice) {
    return sheets.sheet(
        new Sheets.Wanted(
            service.code().value(),
            choice.conditions(),
            choice.edition(),
            counter.get().orElse(null)));
  }

  private void told(String sentence) {
    Fx.run(() -> dialogs.toast(sentence));
  }
}

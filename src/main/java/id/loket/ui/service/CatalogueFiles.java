package id.loket.ui.service;

import id.loket.desk.CatalogueDesk;
import id.loket.desk.Desk;
import id.loket.desk.Session;
import id.loket.desk.Who;
import id.loket.desk.Words;
import id.loket.domain.Outcome;
import id.loket.domain.Refusal;
import id.loket.domain.service.Catalogue;
import id.loket.domain.service.CatalogueNews;
import id.loket.domain.service.Service;
import id.loket.domain.staff.Role;
import id.loket.store.CatalogueFault;
import id.loket.store.CatalogueText;
import id.loket.store.CatalogueYaml;
import id.loket.ui.kit.Dialogs;
import id.loket.ui.kit.Texts;
import id.loket.ui.kit.Work;
import id.loket.ui.kit.paper.FileChoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;

/**
 * The catalogue as a file: taken over once a person has seen what would change, and given out. A
 * file that cannot be used is told by its line and changes nothing.
 */
public final class CatalogueFiles {
  private final Desk desk;
  private final CatalogueDesk services;
  private final Session session;
  private final Work work;
  private final Texts texts;
  private final Dialogs dialogs;
  private final FileChoice choice;
  private final BooleanProperty mayTake = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

  public CatalogueFiles(
      Desk desk, Session session, Work work, Texts texts, Dialogs dialogs, FileChoice choice) {
    this.desk = desk;
    this.services = new CatalogueDesk(desk);
    this.session = session;
    this.work = work;
    this.texts = texts;
    this.dialogs = dialogs;
    this.choice = choice;
  }

  /** Whether who is signed in may change the catalogue. */
  BooleanProperty mayTake() {
    return mayTake;
  }

  ReadOnlyStringProperty fault() {
    return fault.getReadOnlyProperty();
  }

  void look() {
    mayTake.set(session.clerk().filter(c -> c.roles().contains(Role.ADMIN)).isPresent());
  }

  void forget() {
    fault.set("");
  }

  void load(Window window) {
    if (refusedHere()) {
      return;
    }
    Path file = choice.open(window, wanted("service.load"));
    if (file != null) {
      read(file);
    }
  }

  void read(Path file) {
    fault.set("");
    work.ask(
        () -> {
          try (InputStream in = Files.newInputStream(file)) {
            return CatalogueYaml.read(in);
          }
        },
        this::preview,
        e ->
            fault.set(
                e instanceof CatalogueFault f ? f.getMessage() : texts.get("service.unreadable")));
  }

  private void preview(Catalogue catalogue) {
    CatalogueNews news = services.preview(catalogue);
    if (news.nothing()) {
      dialogs.toast(texts.get("service.same"));
      return;
    }
    Label words = new Label(String.join("\n", lines(news)));
    words.setWrapText(true);
    Button yes = new Button(texts.get("service.take"));
    yes.getStyleClass().add("primary");
    Dialogs.Handle handle = dialogs.open(texts.get("service.preview"), words, yes, yes);
    yes.setOnAction(e -> {
      handle.close();
      take(catalogue);
    });
  }

  /** Number and date of the decree are asked for, then the standard is confirmed. */
  void confirm(Service service) {
    fault.set("");
    if (refusedHere()) {
      return;
    }
    confirm(service, new DecreeForm(texts));
  }

  /** What was typed stays over a refusal, for the standard as it is by then. */
  private void confirm(Service service, DecreeForm form) {
    form.ask(
        dialogs,
        service.name(),
        decree -> {
          Who who = session.who();
          work.act(
              () -> services.confirm(who, service, decree),
              outcome -> {
                switch (outcome) {
                  case Outcome.Done<Service>(Service s) ->
                      dialogs.toast(texts.get("service.confirmed", s.shortName(), decree.number()));
                  case Outcome.Refused<Service>(Refusal why) ->
                      confirm(
                          desk.known().catalogue().byCode(service.code()).orElse(service),
                          form.again(Words.of(texts.locale()).sentence(why)));
                }
              });
        });
  }

  /**
   * What the regency proposes takes the place of what the office has, once a person has seen how.
   */
  void adopt(Service service) {
    fault.set("");
    Optional<CatalogueNews.Changed> proposal =
        desk.known().regency().proposal(service.code(), desk.known().catalogue());
    if (proposal.isEmpty()) {
      dialogs.toast(texts.get("service.regency.none", service.shortName()));
    } else if (!refusedHere()) {
      CatalogueNews.Changed change = proposal.get();
      Label words =
          new Label(
              texts.get(
                  "service.regency.sure", service.name(), parts(change), change.after().version()));
      words.setWrapText(true);
      Button yes = new Button(texts.get("service.regency.adopt"));
      yes.getStyleClass().add("primary");
      Dialogs.Handle handle = dialogs.open(texts.get("service.regency"), words, yes, yes);
      yes.setOnAction(e -> {
        handle.close();
        Who who = session.who();
        work.act(
            () -> services.adopt(who, change.before(), change.after()),
            outcome ->
                told(outcome, s -> texts.get("service.edit.saved", s.shortName(), s.version())));
      });
    }
  }

  /** "waktu, biaya". */
  String parts(CatalogueNews.Changed changed) {
    return changed.parts().stream()
        .sorted()
        .map(p -> texts.get("service.news." + p.name()))
        .collect(Collectors.joining(", "));
  }

  private <T> void told(Outcome<T> outcome, Function<T, String> words) {
    switch (outcome) {
      case Outcome.Done<T>(T result) -> dialogs.toast(words.apply(result));
      case Outcome.Refused<T>(Refusal why) -> fault.set(Words.of(texts.locale()).sentence(why));
    }
  }

  private List<String> lines(CatalogueNews news) {
    List<String> lines = new ArrayList<>();
    lines.add(texts.get("service.news", news.added().size(), news.changed().size(), news.same()));
    news.framed().stream()
        .sorted()
        .forEach(p -> lines.add("• " + texts.get("service.frame." + p.name())));
    for (Service service : news.added()) {
      lines.add("• " + texts.get("service.news.added", service.name()));
    }
    for (CatalogueNews.Changed changed : news.changed()) {
      lines.add(
          "• " + texts.get("service.news.changed", changed.after().shortName(), parts(changed)));
    }
    return lines;
  }

  private void take(Catalogue catalogue) {
    Who who = session.who();
    work.act(
        () -> services.take(who, catalogue),
        outcome -> told(outcome, many -> texts.get("service.taken", many)));
  }

  void save(Window window) {
    Path file = choice.save(window, wanted("service.save"));
    if (file != null) {
      write(file);
    }
  }

  void write(Path file) {
    fault.set("");
    work.act(
        () -> write(file, CatalogueText.bytes(desk.known().catalogue())),
        written -> dialogs.toast(texts.get("service.saved", written)),
        failed -> fault.set(texts.get("service.unwritten")));
  }

  private static Path write(Path file, byte[] bytes) throws IOException {
    return Files.write(file, bytes);
  }

  private FileChoice.Wanted wanted(String title) {
    return new FileChoice.Wanted(texts.get(title), "layanan.yaml", List.of("yaml", "yml"));
  }

  /** The key says why it does nothing for a clerk who may not. */
  private boolean refusedHere() {
    if (!mayTake.get()) {
      dialogs.toast(texts.get("service.edit.notAllowed"));
    }
    return !mayTake.get();
  }
}

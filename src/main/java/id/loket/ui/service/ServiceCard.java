package id.loket.ui.service;

import id.loket.desk.CatalogueDesk.Version;
import id.loket.domain.service.Service;
import id.loket.domain.service.Standard;
import id.loket.ui.kit.Shown;
import id.loket.ui.kit.Texts;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right half of the screen: one service in one of its versions. */
final class ServiceCard {
  private final Texts texts;
  private final Supplier<ZoneId> zone;
  private final Parts parts;
  private final StandardSheet standard;
  private List<String> generalLaw = List.of();
  private @Nullable Service current;
  private boolean asRegency;

  /**
   * Where it is shown.
   *
   * @param old says that what is read no longer holds
   */
  record Parts(
      Label name,
      FlowPane marks,
      ComboBox<Version> versions,
      Label old,
      VBox sheet,
      ScrollPane scroll) {}

  ServiceCard(Texts texts, Supplier<ZoneId> zone, Parts parts) {
    this.texts = texts;
    this.zone = zone;
    this.parts = parts;
    this.standard = new StandardSheet(texts);
    parts.old().managedProperty().bind(parts.old().visibleProperty());
    parts.old().setVisible(false);
    // Without a converter the box is as wide as a whole record in words.
    parts.versions().setConverter(Shown.as(this::words));
    parts
        .versions()
        .valueProperty()
        .subscribe(version -> {
          if (version != null) {
            read(version.service(), version.regency());
          }
        });
  }

  /**
   * A service as it holds.
   *
   * @param service null: none is chosen
   * @param asRegency it says what the regency proposes
   */
  void show(@Nullable Service service, List<String> law, boolean asRegency) {
    current = service;
    this.asRegency = asRegency;
    generalLaw = law;
    parts.versions().getItems().clear();
    if (service == null) {
      parts.name().setText("");
      parts.marks().getChildren().clear();
      parts.sheet().getChildren().clear();
    } else {
      read(service, false);
    }
  }

  /** The latest first. */
  void versions(List<Version> all) {
    parts.versions().getItems().setAll(all);
    parts.versions().getSelectionModel().selectFirst();
  }

  private void read(Service service, boolean proposal) {
    Service now = current;
    boolean proposed = proposal && !service.equals(now);
    boolean old = now != null && (proposed || service.version() != now.version());
    parts.old().setVisible(old);
    parts.old().setText(old && now != null ? old(service, now, proposed) : "");
    parts.name().setText(service.name());
    Standard.Origin origin = service.standard().origin();
    Standard.Decree decree = origin.decree();
    boolean regency = proposed || (asRegency && service.equals(now));
    parts
        .marks()
        .getChildren()
        .setAll(
            pill(texts.get("service.code", service.shortNumber(), service.code().value()), "info"),
            decree == null
                ? pill(texts.get("service.unverified"), "warn")
                : pill(
                    texts.get("service.decree", decree.number(), texts.shortDate(decree.from())),
                    "good"),
            pill(texts.get("service.sure." + origin.confidence().name()), "info"));
    if (regency) {
      parts.marks().getChildren().add(pill(texts.get("service.regency"), "info"));
    }
    parts.sheet().getChildren().setAll(standard.of(service, generalLaw));
    parts.scroll().setVvalue(0);
  }

  private String old(Service service, Service now, boolean proposed) {
    return proposed
        ? texts.get("service.regency.reading")
        : texts.get("service.old", service.version(), now.version());
  }

  /** Long numbers of decrees wrap rather than be cut. */
  private static Node pill(String text, String style) {
    Label pill = new Label(text);
    pill.setWrapText(true);
    pill.setMinHeight(Label.USE_PREF_SIZE);
    pill.getStyleClass().addAll("pill", style);
    return pill;
  }

  private String words(Version version) {
    int number = version.service().version();
    OffsetDateTime at = version.at();
    if (version.regency()) {
      return at == null ? texts.get("service.regency") : texts.get("service.regency.at", day(at));
    }
    return at == null
        ? texts.get("service.version.shipped", number)
        : texts.get("service.version", number, day(at), version.by());
  }

  /** The office's: the regency writes its publications in another zone. */
  private String day(OffsetDateTime at) {
    return texts.shortDate(at.atZoneSameInstant(zone.get()).toLocalDate());
  }
}

package id.loket.planted.ui.kit;

import javafx.application.Platform;

class Hops {
  void hop() {
    Platform.runLater(() -> {});
  }
}

package id.loket.planted.journal;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

class SpeaksFx {
  StringProperty name = new SimpleStringProperty();
}

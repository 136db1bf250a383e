package id.loket.planted.report;

import id.loket.planted.ui.counter.Place;

class SeesUi {
  Object above = new Place();
}

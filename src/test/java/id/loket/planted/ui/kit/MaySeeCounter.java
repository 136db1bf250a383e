package id.loket.planted.ui.kit;

import id.loket.planted.ui.counter.Place;

class MaySeeCounter {
  Object named = new Place();
}

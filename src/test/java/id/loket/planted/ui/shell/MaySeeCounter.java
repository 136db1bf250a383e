package id.loket.planted.ui.shell;

import id.loket.planted.ui.counter.Place;

class MaySeeCounter {
  Object below = new Place();
}

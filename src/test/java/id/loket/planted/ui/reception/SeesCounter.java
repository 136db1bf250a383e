package id.loket.planted.ui.reception;

import id.loket.planted.ui.counter.Place;

class SeesCounter {
  Object beside = new Place();
}

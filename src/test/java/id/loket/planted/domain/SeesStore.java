package id.loket.planted.domain;

import id.loket.planted.store.Place;

class SeesStore {
  Object above = new Place();
}

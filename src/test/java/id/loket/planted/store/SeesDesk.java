package id.loket.planted.store;

import id.loket.planted.desk.Place;

class SeesDesk {
  Object above = new Place();
}

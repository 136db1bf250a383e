package id.loket.planted.desk;

import id.loket.planted.sync.Place;

class SeesSync {
  Object above = new Place();
}

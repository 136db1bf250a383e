package id.loket.planted.journal;

import id.loket.planted.domain.Place;

class SeesDomain {
  Object above = new Place();
}

package id.loket.planted.board;

import id.loket.planted.cli.Place;

class SeesCli {
  Object above = new Place();
}

package id.loket.planted.cli;

import id.loket.planted.Office;

class SeesOffice {
  Object above = new Office();
}

package id.loket.planted.domain;

class LooksAtClock {
  long now() {
    return System.currentTimeMillis();
  }
}

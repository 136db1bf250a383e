package id.loket.planted.desk;

class StartsThread {
  void start() {
    new Thread(() -> {}).start();
  }
}

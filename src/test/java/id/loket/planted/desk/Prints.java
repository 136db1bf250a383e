package id.loket.planted.desk;

class Prints {
  void print() {
    System.out.println();
  }
}

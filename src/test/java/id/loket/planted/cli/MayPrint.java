package id.loket.planted.cli;

class MayPrint {
  void print() {
    System.out.println();
  }
}

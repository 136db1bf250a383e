package id.loket.planted.desk.helper;

class Junk {}

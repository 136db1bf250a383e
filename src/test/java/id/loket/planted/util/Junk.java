package id.loket.planted.util;

class Junk {}

package id.loket.planted.attic;

class Forgotten {}

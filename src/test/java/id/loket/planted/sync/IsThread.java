package id.loket.planted.sync;

class IsThread extends Thread {}

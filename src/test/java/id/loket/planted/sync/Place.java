package id.loket.planted.sync;

public class Place {}

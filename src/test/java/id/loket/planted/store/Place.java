package id.loket.planted.store;

public class Place {}

package id.loket.planted.ui.counter;

public class Place {}

package id.loket.planted.desk;

public class Place {}

package id.loket.planted;

public class Office {}

package id.loket.planted.cli;

public class Place {}

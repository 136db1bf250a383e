package id.loket.planted.domain;

public class Place {}

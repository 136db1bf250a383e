package id.loket.planted.domain;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class Logs {
  Logger log = LoggerFactory.getLogger(Logs.class);
}

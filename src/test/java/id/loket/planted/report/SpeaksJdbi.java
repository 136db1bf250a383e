package id.loket.planted.report;

import org.jdbi.v3.core.Jdbi;

class SpeaksJdbi {
  Jdbi jdbi;
}

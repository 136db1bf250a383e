package id.loket.planted.journal;

import java.sql.Connection;

class SpeaksJdbc {
  Connection connection;
}

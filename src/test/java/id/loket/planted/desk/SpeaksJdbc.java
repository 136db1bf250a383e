package id.loket.planted.desk;

import java.sql.Connection;

class SpeaksJdbc {
  Connection connection;
}

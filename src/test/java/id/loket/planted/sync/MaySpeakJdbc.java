package id.loket.planted.sync;

import java.sql.Connection;

class MaySpeakJdbc {
  Connection connection;
}

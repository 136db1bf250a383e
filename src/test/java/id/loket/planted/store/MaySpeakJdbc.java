package id.loket.planted.store;

import java.sql.Connection;

class MaySpeakJdbc {
  Connection connection;
}

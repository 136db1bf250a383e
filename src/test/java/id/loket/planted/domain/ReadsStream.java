package id.loket.planted.domain;

import java.io.InputStream;

class ReadsStream {
  InputStream in = InputStream.nullInputStream();
}

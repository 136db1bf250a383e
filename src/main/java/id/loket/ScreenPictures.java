package id.loket;

import id.loket.cli.DemoCommand;
import id.loket.desk.Desk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Pictures of every screen, for the demo. */
final class ScreenPictures implements DemoCommand.Pictures {
  @Override
  public void take(Desk desk, Instant now, Path folder) throws IOException {}
}

package id.loket.ui.reception;

import id.loket.domain.visit.Channel;
import id.loket.ui.kit.Texts;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The words of the channels. */
final class ChannelNames extends StringConverter<Channel> {
  private final Texts texts;

  ChannelNames(Texts texts) {
    this.texts = texts;
  }

  @Override
  public String toString(@Nullable Channel channel) {
    return channel == null ? "" : texts.get("reception.channel." + channel.name());
  }

  @Override
  public Channel fromString(String text) {
    throw new UnsupportedOperationException("channels are chosen, not typed");
  }
}

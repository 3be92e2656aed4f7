package org.playlake.pipeline.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.apache.parquet.io.DelegatingSeekableInputStream;

/** A channel as Parquet wants to read it. */
public final class ChannelStream extends DelegatingSeekableInputStream {
  private final SeekableByteChannel channel;

  /** Closing the stream closes the channel. */
  public ChannelStream(SeekableByteChannel channel) {
    super(Channels.newInputStream(channel));
    this.channel = channel;
  }

  @Override
  public long getPos() throws IOException {
    return channel.position();
  }

  @Override
  public void seek(long position) throws IOException {
    if (position > channel.size()) {
      throw new EOFException("Position " + position + " is behind the end, " + channel.size());
    }
    channel.position(position);
  }
}

package org.playlake.pipeline.source;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A file of any file system Beam knows, as Parquet wants to read it. */
final class BeamInputFile implements InputFile {
  private final String name;
  private final long length;

  BeamInputFile(String name, long length) {
    this.name = name;
    this.length = length;
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    var channel = FileSystems.open(FileSystems.matchNewResource(name, false));
    if (channel instanceof SeekableByteChannel seekable) {
      return new ChannelStream(seekable);
    }
    channel.close();
    throw new IOException(
        "The file system of " + name + " cannot seek, which reading Parquet needs.");
  }

  @Override
  public String toString() {
    return name;
  }
}

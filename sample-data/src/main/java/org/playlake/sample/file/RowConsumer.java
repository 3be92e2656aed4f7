package org.playlake.sample.file;

import java.io.IOException;

/** Takes finished rows. */
@FunctionalInterface
public interface RowConsumer {
  void write(SourceRow row) throws IOException;
}

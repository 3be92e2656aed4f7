package org.playlake.sample;

import java.io.IOException;

/** Takes finished rows. */
@FunctionalInterface
interface RowConsumer {
  void write(SourceRow row) throws IOException;
}

package org.playlake.pipeline.generate;

import java.io.IOException;

/** Takes finished rows. */
@FunctionalInterface
interface RowSink {
  void write(SourceRow row) throws IOException;
}

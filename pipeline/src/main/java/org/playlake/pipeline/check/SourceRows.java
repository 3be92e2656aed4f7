package org.playlake.pipeline.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.playlake.pipeline.terminal.Sizes;

/** Rows of a source. */
record SourceRows(String source, Bounds bounds) implements Check {

  @Override
  public Optional<String> broken(LoadMeasures load, PastLoads past) {
    long rows = load.rowsOf(source);
    return bounds.hold(BigDecimal.valueOf(rows))
        ? Optional.empty()
        : Optional.of(
            "rows of " + source + " in " + load.name() + ": " + Sizes.count(rows) + bounds.asked());
  }
}

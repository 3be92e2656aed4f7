package org.playlake.io.paimon.internal.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads all that is asked for into memory, in this thread. Counts nothing: there is no pipeline.
 */
public final class WholeRead {

  private WholeRead() {}

  public static <T> List<T> of(SplitReading<T> reading) throws Exception {
    ReadSettings settings = reading.settings();
    Planned plan = BoundedPlan.of(settings, BoundedPlan.targetBytes(settings, Long.MAX_VALUE));
    List<T> all = new ArrayList<>();
    long most = reading.limit();
    try (OpenRead read = OpenRead.open(settings, plan.schema())) {
      for (ReadSplit split : plan.splits()) {
        most -= EachRow.of(read, split, reading, most, all::add);
      }
    }
    return all;
  }
}

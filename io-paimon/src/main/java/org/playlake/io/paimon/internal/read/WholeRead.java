package org.playlake.io.paimon.internal.read;

import java.util.function.Consumer;

/** Reads all that is asked for, in this thread. Counts nothing: there is no pipeline. */
public final class WholeRead {

  private WholeRead() {}

  public static <T> void of(SplitReading<T> reading, Consumer<T> elements) throws Exception {
    ReadSettings settings = reading.settings();
    Planned plan = BoundedPlan.of(settings, BoundedPlan.targetBytes(settings, Long.MAX_VALUE));
    long most = reading.limit();
    try (OpenRead read = OpenRead.open(settings, plan.schema())) {
      for (ReadSplit split : plan.splits()) {
        most -= EachRow.of(read, split, reading, most, elements);
      }
    }
  }
}

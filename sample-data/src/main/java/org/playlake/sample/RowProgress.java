package org.playlake.sample;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.playlake.sample.file.RowConsumer;

/** Counts the rows of all files and tells a listener now and then. */
final class RowProgress {

  private static final int ROWS_BETWEEN_CALLS = 10_000;

  private final AtomicLong rows = new AtomicLong();
  private final LongConsumer listener;
  private long told;

  RowProgress(LongConsumer listener) {
    this.listener = listener;
  }

  /** A sink that counts what goes through it. */
  RowConsumer counting(RowConsumer sink) {
    return row -> {
      sink.write(row);
      long sum = rows.incrementAndGet();
      if (sum % ROWS_BETWEEN_CALLS == 0) {
        tell(sum);
      }
    };
  }

  /** Tells the final number. */
  void finish() {
    tell(rows.get());
  }

  private synchronized void tell(long sum) {
    // A thread that was overtaken has nothing new to say.
    if (sum > told) {
      told = sum;
      listener.accept(sum);
    }
  }
}

package org.playlake.io.paimon.internal.files;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.paimon.CoreOptions;

/**
 * Heap for rows that writers hold back until their files are written: one budget for all writers of
 * a JVM, however many tables and bundles are open at the same time.
 *
 * <p>Left to itself, every writer of Paimon takes up to its table's {@code write-buffer-size} (256
 * MB) without knowing of the others.
 */
final class WriteMemory {

  private static final long LEAST = 64L << 20;

  /**
   * Bundles that run side by side have nothing in common but the JVM, whose heap they share; so the
   * budget is one for the JVM, and static. It holds a number that is back at 0 when all are closed.
   */
  private static final WriteMemory OF_JVM =
      new WriteMemory(Math.max(LEAST, Runtime.getRuntime().maxMemory() / 4));

  private final long budget;
  private final AtomicLong used = new AtomicLong();

  WriteMemory(long budget) {
    this.budget = budget;
  }

  /** A quarter of the greatest heap, and 64 MB at least. */
  static WriteMemory ofJvm() {
    return OF_JVM;
  }

  /** A pool of pages for one writer. Belongs to one thread, as the writer does. */
  MemoryShare share(CoreOptions table) {
    return new MemoryShare(this, Math.min(table.writeBufferSize(), budget), table.pageSize());
  }

  /** Takes bytes if they are there. */
  boolean take(long bytes) {
    long now = used.get();
    while (now + bytes <= budget) {
      if (used.compareAndSet(now, now + bytes)) {
        return true;
      }
      now = used.get();
    }
    return false;
  }

  /** Takes bytes whether they are there or not. */
  void takeAnyway(long bytes) {
    used.addAndGet(bytes);
  }

  void giveBack(long bytes) {
    used.addAndGet(-bytes);
  }

  /** In bytes. */
  long used() {
    return used.get();
  }
}

package org.playlake.io.paimon.internal.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.memory.MemorySegmentPool;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The part of {@link WriteMemory} that one writer has, in pages. When no page is to be had, the
 * writer spills the largest of its own buffers to disk and asks again; it never waits for other
 * writers.
 *
 * <p>It must come by some pages, or it could not hold a single row. So a few are granted though the
 * budget is used up, and pages that a spill has freed are kept for the buffer on whose behalf it
 * was made, which others would otherwise take in between.
 */
final class MemoryShare implements MemorySegmentPool, AutoCloseable {

  /** Room for a sort buffer and for a row of several MB. */
  static final long RESERVE = 8L << 20;

  private final WriteMemory memory;
  private final int pageSize;
  private final int mostPages;
  private final int reservedPages;
  private final Deque<MemorySegment> kept = new ArrayDeque<>();
  private int pages;
  private boolean closed;

  MemoryShare(WriteMemory memory, long mostBytes, int pageSize) {
    this.memory = memory;
    this.pageSize = pageSize;
    this.reservedPages = (int) (RESERVE / pageSize);
    this.mostPages =
        Math.max(reservedPages, (int) Math.min(Integer.MAX_VALUE, mostBytes / pageSize));
  }

  @Override
  public int pageSize() {
    return pageSize;
  }

  /** Upper bound of the free pages; the other writers may take them first. */
  @Override
  public int freePages() {
    return mostPages - pages + kept.size();
  }

  @Override
  public @Nullable MemorySegment nextSegment() {
    MemorySegment page = kept.poll();
    if (page != null) {
      return page;
    }
    if (closed || pages == mostPages) {
      return null;
    }
    if (pages < reservedPages) {
      memory.takeAnyway(pageSize);
    } else if (!memory.take(pageSize)) {
      return null;
    }
    pages++;
    return MemorySegment.allocateHeapMemory(pageSize);
  }

  @Override
  public void returnAll(List<MemorySegment> returned) {
    for (MemorySegment page : returned) {
      if (closed) {
        return;
      }
      if (kept.size() < reservedPages) {
        kept.add(page);
      } else {
        pages--;
        memory.giveBack(pageSize);
      }
    }
  }

  /** Gives all back, also what a writer that failed has not returned. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      kept.clear();
      memory.giveBack((long) pages * pageSize);
      pages = 0;
    }
  }
}

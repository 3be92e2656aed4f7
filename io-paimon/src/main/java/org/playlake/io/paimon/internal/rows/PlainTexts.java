package org.playlake.io.paimon.internal.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.paimon.data.BinaryString;
import org.apache.paimon.memory.MemorySegment;

/**
 * Texts of Java as Paimon's, and back: the same as {@code fromString} and {@code toString}, which
 * look at each character. The JDK has instructions of the processor for texts that are ASCII, and
 * needs no array of characters between.
 */
final class PlainTexts {

  private PlainTexts() {}

  static BinaryString of(String text) {
    return BinaryString.fromBytes(text.getBytes(UTF_8));
  }

  static String of(BinaryString text) {
    MemorySegment[] segments = text.getSegments();
    return segments.length == 1 && !segments[0].isOffHeap()
        ? new String(segments[0].getHeapMemory(), text.getOffset(), text.getSizeInBytes(), UTF_8)
        : text.toString();
  }
}

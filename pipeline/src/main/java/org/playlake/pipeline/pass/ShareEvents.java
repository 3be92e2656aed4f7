package org.playlake.pipeline.pass;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.TextCache;

/**
 * The events of one share, held as the blocks in which they come until the traits of their players
 * have come, too.
 *
 * <p>They are given in the order of the blocks' bytes, since a shuffle has no order: what is made
 * of them is the same if an engine has lost it and makes it again. Of blocks that are equal, and
 * which no hash can divide among shares, one is held.
 */
final class ShareEvents {

  /** Takes events. */
  @FunctionalInterface
  interface Output {
    void accept(PlayEvent event) throws Exception;
  }

  private final Map<byte[], Integer> blocks = new TreeMap<>(Arrays::compareUnsigned);
  private long bytes;

  void add(byte[] block) {
    if (blocks.merge(block, 1, Integer::sum) == 1) {
      bytes += block.length;
    }
  }

  /** Bytes that are held. */
  long bytes() {
    return bytes;
  }

  /** Gives every event. */
  void forEach(TextCache texts, Output out) throws Exception {
    for (Map.Entry<byte[], Integer> each : blocks.entrySet()) {
      for (int times = each.getValue(); times > 0; times--) {
        give(each.getKey(), texts, out);
      }
    }
  }

  private static void give(byte[] block, TextCache texts, Output out) throws Exception {
    BlockInput in = new BlockInput(block, texts);
    while (!in.isAtEnd()) {
      out.accept(PlayEvent.CODER.decode(in));
    }
  }
}

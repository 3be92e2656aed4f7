package org.playlake.transforms.calendar;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.record.BlockInput;
import org.playlake.transforms.record.FieldOutput;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.TextCache;

/**
 * Calendars of many players as blocks of bytes, each with players of one bucket in one load. A
 * block can be read without any other; in it a label's text stands once.
 */
final class CalendarBlocks implements CalendarLog.Output<IOException> {
  private static final int BLOCK_BYTES = 1 << 20;

  private final int loadDate;
  private final int buckets;
  private final Consumer<KV<Integer, byte[]>> out;
  private final FieldOutput block = new FieldOutput();
  private int bucket;
  private @Nullable LabelOutput labels;

  private CalendarBlocks(int loadDate, int buckets, Consumer<KV<Integer, byte[]>> out) {
    this.loadDate = loadDate;
    this.buckets = buckets;
    this.out = out;
  }

  /** Gives all that {@code log} holds. */
  static void write(CalendarLog log, int loadDate, int buckets, Consumer<KV<Integer, byte[]>> out)
      throws IOException {
    CalendarBlocks blocks = new CalendarBlocks(loadDate, buckets, out);
    log.forEachByBucket(buckets, blocks);
    blocks.close();
  }

  /** The load date of a block. */
  static int loadDate(byte[] block) throws IOException {
    return Fields.readInt(new DataInputStream(new ByteArrayInputStream(block)));
  }

  /** Takes a block into {@code log}. */
  static void read(byte[] block, TextCache texts, CalendarLog log) throws IOException {
    BlockInput in = new BlockInput(block, texts);
    Fields.readInt(in);
    LabelInput labels = new LabelInput(log.labels());
    while (!in.isAtEnd()) {
      PlayerId player = PlayerId.read(in);
      log.add(player, PlayerCalendar.read(labels, in));
    }
  }

  @Override
  public void accept(PlayerId player, PlayerCalendar calendar) throws IOException {
    int next = PlayerIndex.bucket(player, buckets);
    if (next != bucket || block.size() >= BLOCK_BYTES) {
      close();
      bucket = next;
    }
    if (labels == null) {
      Fields.writeInt(loadDate, block);
      labels = new LabelOutput(calendar.labels());
    }
    PlayerId.write(player, block);
    calendar.write(labels, block);
  }

  private void close() {
    if (block.size() > 0) {
      out.accept(KV.of(bucket, block.toByteArray()));
    }
    block.reset();
    labels = null;
  }
}

package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.event.DecodedEvent;

/**
 * Second half of a pass over events, once an event's player is known: packs its row for the writer
 * of its date and folds it into its player's calendar. A part of a DoFn.
 */
public final class EventOutlet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PaimonBlockSink<DecodedEvent> rows;
  private final MapSideCombiner.Factory<DecodedEvent> factory;
  private transient @Nullable MapSideCombiner<DecodedEvent> calendars;
  private transient long budget;

  public EventOutlet(
      PaimonBlockSink<DecodedEvent> rows, MapSideCombiner.Factory<DecodedEvent> calendars) {
    this.rows = rows;
    this.factory = calendars;
  }

  PaimonBlockSink<DecodedEvent> rows() {
    return rows;
  }

  /** Begins a bundle. */
  void start() {
    rows.start();
    calendars = factory.create();
    budget = calendars.budget();
  }

  void add(
      DecodedEvent event,
      Consumer<KV<byte[], byte[]>> rowBlocks,
      Consumer<KV<Integer, byte[]>> calendarBlocks)
      throws Exception {
    rows.add(event, rowBlocks);
    calendars.add(event, budget, calendarBlocks);
  }

  /** Ends the bundle. */
  void finish(
      Consumer<KV<byte[], byte[]>> rowBlocks,
      Consumer<KV<byte[], Long>> sizes,
      Consumer<KV<Integer, byte[]>> calendarBlocks)
      throws Exception {
    rows.finish(rowBlocks, sizes);
    calendars.flush(calendarBlocks);
  }

  void close() throws Exception {
    rows.close();
  }
}

package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonBlockSink;
import org.playlake.transforms.combine.MapSideCombiner;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.player.PlayerTraits;

/**
 * Second half of a pass over events, once an event's player is known: packs its row for the writer
 * of its date and folds it into its player's calendar. Counts players without a profile. A part of
 * a DoFn.
 */
public final class EventOutlet implements Serializable {
  private static final long serialVersionUID = 1L;

  private final PaimonBlockSink<DecodedEvent> rows;
  private final MapSideCombiner.Factory<DecodedEvent> factory;
  private transient @Nullable MapSideCombiner<DecodedEvent> calendars;
  private transient @Nullable PassCounts counts;
  private transient @Nullable DateCounts strangers;
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
    counts = new PassCounts();
    strangers = counts.dates(RunCount.STRANGERS);
    calendars = factory.create();
    budget = calendars.budget();
  }

  void add(
      DecodedEvent decoded,
      PlayerTraits players,
      Consumer<KV<byte[], byte[]>> rowBlocks,
      Consumer<KV<Integer, byte[]>> calendarBlocks)
      throws Exception {
    DecodedEvent event = decoded;
    if (decoded instanceof PlayEvent play) {
      PlayerTraits.Traits traits = players.of(play.player());
      if (isUnknown(traits) && !play.player().isAnonymous()) {
        strangers.add(play.loadDate(), 1);
      }
      event = play.with(traits);
    }
    rows.add(event, rowBlocks);
    calendars.add(event, budget, calendarBlocks);
  }

  /** The traits of a player without a profile are no others, even if these say nothing. */
  @SuppressWarnings("ReferenceEquality")
  private static boolean isUnknown(PlayerTraits.Traits traits) {
    return traits == PlayerTraits.Traits.NONE;
  }

  /** Ends the bundle. */
  void finish(
      Consumer<KV<byte[], byte[]>> rowBlocks,
      Consumer<KV<byte[], Long>> sizes,
      Consumer<KV<Integer, byte[]>> calendarBlocks,
      Consumer<KV<String, Long>> named)
      throws Exception {
    rows.finish(rowBlocks, sizes);
    calendars.flush(calendarBlocks);
    counts.forEach((name, count) -> named.accept(KV.of(name, count)));
  }

  void close() throws Exception {
    rows.close();
  }
}

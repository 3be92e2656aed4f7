package org.playlake.pipeline.pass;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonFileSink;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.read.InputRows;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.tables.RejectedInstants;
import org.playlake.transforms.event.DecodeEvents;
import org.playlake.transforms.event.DecodedEvent;
import org.playlake.transforms.event.EventDecoder;
import org.playlake.transforms.event.PlayEvent;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.event.RejectedEvent;

/**
 * First half of a pass over events, before an event's player is known: writes it to {@code
 * ods_user_event}, decodes it, and counts what is wrong with it. A part of a DoFn.
 */
public final class EventIntake implements Serializable {
  private static final long serialVersionUID = 1L;

  private final EventDecoder decoder;
  private final KeptRows<RawEvent> raw;
  private final RejectedInstants instants;
  private transient @Nullable PassCounts counts;
  private transient @Nullable DateCounts kept;
  private transient @Nullable DateCounts taken;
  private transient @Nullable DateCounts refused;
  private transient @Nullable DateCounts nullIds;
  private transient @Nullable Runnable unreadableAmount;

  /** The load date of the event that is decoded. */
  private transient int loadDate;

  public EventIntake(EventDecoder decoder, KeptRows<RawEvent> raw, RejectedInstants instants) {
    this.decoder = decoder;
    this.raw = raw;
    this.instants = instants;
  }

  PaimonFileSink<RawRow<RawEvent>> raw() {
    return raw.sink();
  }

  /** Begins a bundle. */
  void start(PipelineOptions options) throws Exception {
    raw.start(options);
    PassCounts bundle = new PassCounts();
    unreadableAmount = () -> bundle.add(RunCount.FAILED_CASTS, loadDate, DecodeEvents.AMOUNT);
    kept = bundle.dates(RunCount.KEPT);
    taken = bundle.dates(RunCount.TAKEN);
    refused = bundle.dates(RunCount.REFUSED);
    nullIds = bundle.dates(RunCount.NULL_IDS);
    counts = bundle;
  }

  /** Takes events. */
  @FunctionalInterface
  interface Output {
    void accept(DecodedEvent event) throws Exception;
  }

  void take(InputRows<RawEvent> events, Output out) throws Exception {
    raw.forEach(events, event -> out.accept(decoded(event)));
  }

  private DecodedEvent decoded(RawRow<RawEvent> event) {
    loadDate = event.loadDate();
    taken.add(loadDate, 1);
    DecodedEvent decoded = decoder.decode(event.row(), loadDate, unreadableAmount);
    if (decoded instanceof PlayEvent play) {
      kept.add(play.day(), 1);
      if (play.player().isAnonymous()) {
        nullIds.add(loadDate, 1);
      }
      if (!Double.isFinite(play.amount())) {
        counts.add(RunCount.NOT_FINITE, loadDate, DecodeEvents.AMOUNT);
      }
    } else if (decoded instanceof RejectedEvent rejected) {
      counts.add(RunCount.REJECTED, loadDate, rejected.reason().text());
      refused.add(loadDate, 1);
      return instants.in(rejected, event);
    }
    return decoded;
  }

  /** Ends the bundle. */
  void finish(Consumer<PaimonFiles> files, Consumer<KV<String, Long>> named) throws Exception {
    raw.finish(files);
    counts.forEach((name, count) -> named.accept(KV.of(name, count)));
  }

  void close() throws Exception {
    raw.close();
  }
}

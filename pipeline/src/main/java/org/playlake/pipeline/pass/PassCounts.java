package org.playlake.pipeline.pass;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.values.KV;

/**
 * Counts of a bundle of a pass over the source, which leave it as data: a metric that the pass
 * itself increments counts again where an engine computes a lost output anew.
 */
final class PassCounts {
  static final Coder<KV<String, Long>> CODER = KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of());

  private final Map<RunCount, Map<String, DateCounts>> names = new EnumMap<>(RunCount.class);
  private final Map<RunCount, DateCounts> dates = new EnumMap<>(RunCount.class);

  /** Counts one of this name in a load. */
  void add(RunCount of, int loadDate, String name) {
    names
        .computeIfAbsent(of, each -> new HashMap<>())
        .computeIfAbsent(name, each -> new DateCounts())
        .add(loadDate, 1);
  }

  /** The counts by date of this. */
  DateCounts dates(RunCount of) {
    return dates.computeIfAbsent(of, each -> new DateCounts());
  }

  void forEach(BiConsumer<String, Long> action) {
    names.forEach(
        (of, loads) ->
            loads.forEach(
                (name, counts) ->
                    counts.forEach((load, count) -> action.accept(of.keyOf(load, name), count))));
    dates.forEach(
        (of, days) ->
            days.forEach((day, count) -> action.accept(of.keyOf(Integer.toString(day)), count)));
  }
}

package org.playlake.pipeline.pass;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Counts that a run makes of its sources. Each is exact: a row counts once, however often it is
 * read.
 */
public enum RunCount {
  /** Rejected events, by load date and reason. */
  REJECTED(true),
  /**
   * Values that did not parse, by load date and column: of profiles, NULL since; amounts, 0 since.
   */
  FAILED_CASTS(true),
  /** Events whose amount is NaN or infinite, by load date and column. */
  NOT_FINITE(true),
  /** Checks of the level warn that do not hold, by what they say. */
  FINDING(true),
  /** Events with a readable time, by date in days since 1970-01-01. */
  KEPT(false),
  /** Events that players' days hold, likewise. */
  PLAYED(false),
  /** Purchases that players' days hold, likewise. */
  BOUGHT(false),
  /** Events, by load date in days since 1970-01-01. */
  TAKEN(false),
  /** Rejected events, likewise. */
  REFUSED(false),
  /** Events with a readable time whose user_id is NULL, likewise. */
  NULL_IDS(false),
  /** Events with a readable time and a user_id that no profile has, likewise. */
  STRANGERS(false);

  private static final char SEPARATOR = '/';

  /** Whether it is a metric, too; what is counted by date would be too many. */
  private final boolean metric;

  RunCount(boolean metric) {
    this.metric = metric;
  }

  String namespace() {
    return RunCount.class.getName() + "." + name();
  }

  String keyOf(String name) {
    return name() + SEPARATOR + name;
  }

  /** The key of what a load has of a name. */
  String keyOf(int loadDate, String name) {
    return keyOf(Integer.toString(loadDate)) + SEPARATOR + name;
  }

  /** Its counts of a load, by name. */
  Map<String, Long> ofLoad(int loadDate, Iterable<KV<String, Long>> counts) {
    String start = keyOf(loadDate, "");
    Map<String, Long> names = new TreeMap<>();
    for (KV<String, Long> count : counts) {
      if (count.getKey().startsWith(start)) {
        names.merge(count.getKey().substring(start.length()), count.getValue(), Long::sum);
      }
    }
    return names;
  }

  /** Its counts of all loads, by name. */
  Map<String, Long> byName(Iterable<KV<String, Long>> counts) {
    String start = keyOf("");
    Map<String, Long> names = new TreeMap<>();
    for (KV<String, Long> count : counts) {
      if (count.getKey().startsWith(start)) {
        names.merge(nameIn(count.getKey(), start.length()), count.getValue(), Long::sum);
      }
    }
    return names;
  }

  /** The name in a key, behind the load date that begins at {@code start}. */
  private static String nameIn(String key, int start) {
    return key.substring(key.indexOf(SEPARATOR, start) + 1);
  }

  /** The date that a key counts; null where it counts something else. */
  public @Nullable Integer dateOf(String key) {
    String start = keyOf("");
    return key.startsWith(start) ? Integer.valueOf(key.substring(start.length())) : null;
  }

  /** Its counts by date, in days since 1970-01-01. */
  SortedMap<Integer, Long> byDate(Iterable<KV<String, Long>> counts) {
    SortedMap<Integer, Long> dates = new TreeMap<>();
    for (KV<String, Long> count : counts) {
      Integer date = dateOf(count.getKey());
      if (date != null) {
        dates.merge(date, count.getValue(), Long::sum);
      }
    }
    return dates;
  }

  /** The counts of a run that has ended; those that are 0 are left out. */
  public Map<String, Long> of(MetricResults metrics) {
    Map<String, Long> counts = new TreeMap<>();
    MetricsFilter filter =
        MetricsFilter.builder().addNameFilter(MetricNameFilter.inNamespace(namespace())).build();
    for (var counter : metrics.queryMetrics(filter).getCounters()) {
      // What is attempted may lack the last bundle on the DirectRunner; Spark knows no other.
      long count = counter.hasCommitted() ? counter.getCommitted() : counter.getAttempted();
      if (count > 0) {
        counts.merge(counter.getName().getName(), count, Long::sum);
      }
    }
    return counts;
  }

  /**
   * Reports counts as metrics. The output is empty; who waits for it makes an engine run this once,
   * as the end of a job of its own.
   */
  static ParDo.SingleOutput<KV<String, Long>, Void> report() {
    return ParDo.of(new ReportFn());
  }

  private static final class ReportFn extends DoFn<KV<String, Long>, Void> {

    @ProcessElement
    public void report(@Element KV<String, Long> count) {
      String key = count.getKey();
      int end = key.indexOf(SEPARATOR);
      RunCount of = valueOf(key.substring(0, end));
      if (of.metric) {
        Metrics.counter(of.namespace(), nameIn(key, end + 1)).inc(count.getValue());
      }
    }
  }
}

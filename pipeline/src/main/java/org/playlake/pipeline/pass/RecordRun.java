package org.playlake.pipeline.pass;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.SerializableCoder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonSnapshot;
import org.playlake.io.paimon.table.PaimonVersion;
import org.playlake.pipeline.ledger.RunRecord;

/**
 * What {@code meta_run} is going to say of a run, once the snapshots of its tables are made and
 * while nobody else publishes: with the snapshots of the tables that it did not change, too.
 */
public final class RecordRun
    extends PTransform<PCollection<PaimonSnapshot>, PCollection<RunRecord>> {
  private final RunRecord run;
  private final Map<String, String> catalog;
  private final List<String> tables;
  private final PCollectionView<Iterable<KV<String, Long>>> counts;

  private RecordRun(
      RunRecord run,
      Map<String, String> catalog,
      List<String> tables,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    this.run = run;
    this.catalog = catalog;
    this.tables = List.copyOf(tables);
    this.counts = counts;
  }

  /**
   * One element.
   *
   * @param run what is known of the run before
   * @param tables full names of all tables
   * @param counts of the passes
   */
  public static RecordRun of(
      RunRecord run,
      Map<String, String> catalog,
      List<String> tables,
      PCollectionView<Iterable<KV<String, Long>>> counts) {
    return new RecordRun(run, catalog, tables, counts);
  }

  @Override
  public PCollection<RunRecord> expand(PCollection<PaimonSnapshot> snapshots) {
    return snapshots
        .apply("Together", WithKeys.of(0))
        .apply("Gather", GroupByKey.create())
        .apply(
            "Record",
            ParDo.of(new RecordFn(run, Map.copyOf(catalog), tables, counts)).withSideInputs(counts))
        .setCoder(SerializableCoder.of(RunRecord.class));
  }

  private static String shortName(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  private static final class RecordFn
      extends DoFn<KV<Integer, Iterable<PaimonSnapshot>>, RunRecord> {
    private final RunRecord run;
    private final Map<String, String> catalog;
    private final List<String> tables;
    private final PCollectionView<Iterable<KV<String, Long>>> counts;

    RecordFn(
        RunRecord run,
        Map<String, String> catalog,
        List<String> tables,
        PCollectionView<Iterable<KV<String, Long>>> counts) {
      this.run = run;
      this.catalog = catalog;
      this.tables = tables;
      this.counts = counts;
    }

    @ProcessElement
    public void record(ProcessContext context) throws Exception {
      Map<String, Long> rows = new HashMap<>();
      for (PaimonSnapshot each : context.element().getValue()) {
        rows.merge(shortName(each.table()), each.rows(), Long::sum);
      }
      Map<String, Long> snapshots = new HashMap<>();
      for (String table : tables) {
        PaimonTables.newest(catalog, table)
            .map(PaimonVersion::snapshot)
            .ifPresent(snapshot -> snapshots.put(shortName(table), snapshot));
      }
      context.output(
          new RunRecord(
              run.id(),
              run.loadDates(),
              run.timeZone(),
              run.began(),
              Instant.now(),
              run.version(),
              run.sourceFiles(),
              run.sourceBytes(),
              run.sourceRows(),
              snapshots,
              rows,
              RunCount.REJECTED.byName(context.sideInput(counts))));
    }
  }
}

package org.playlake.pipeline.pass;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.playlake.io.paimon.table.PaimonFiles;
import org.playlake.pipeline.check.ChecksFailedException;
import org.playlake.pipeline.check.Finding;
import org.playlake.pipeline.check.Level;

/**
 * Files on their way to the commit, once all are written: the input, or the end of the run with a
 * {@link ChecksFailedException} where a check of the level fail does not hold. Findings of the
 * level warn are reported.
 *
 * <p>It gathers before it judges: a run that fails has written the rows that somebody is to look
 * at, on every runner. There must be files, or nobody judges; those of the ledger always are.
 */
public final class PassIfGood
    extends PTransform<PCollectionList<PaimonFiles>, PCollection<PaimonFiles>> {
  private final PCollection<Finding> findings;

  private PassIfGood(PCollection<Finding> findings) {
    this.findings = findings;
  }

  public static PassIfGood of(PCollection<Finding> findings) {
    return new PassIfGood(findings);
  }

  @Override
  public PCollection<PaimonFiles> expand(PCollectionList<PaimonFiles> files) {
    PCollectionView<Iterable<Finding>> view = findings.apply("Findings", View.asIterable());
    return files
        .apply("AllFiles", Flatten.pCollections())
        .apply("Together", WithKeys.of(0))
        .apply("Gather", GroupByKey.create())
        .apply("Pass", ParDo.of(new PassFn(view)).withSideInputs(view))
        .setCoder(files.get(0).getCoder());
  }

  private static final class PassFn extends DoFn<KV<Integer, Iterable<PaimonFiles>>, PaimonFiles> {
    private final PCollectionView<Iterable<Finding>> findings;

    PassFn(PCollectionView<Iterable<Finding>> findings) {
      this.findings = findings;
    }

    @ProcessElement
    public void pass(ProcessContext context) {
      List<Finding> failed = new ArrayList<>();
      for (Finding each : context.sideInput(findings)) {
        if (each.level() == Level.FAIL) {
          failed.add(each);
        } else {
          Metrics.counter(RunCount.FINDING.namespace(), each.sentence()).inc();
        }
      }
      if (!failed.isEmpty()) {
        throw ChecksFailedException.of(failed);
      }
      context.element().getValue().forEach(context::output);
    }
  }
}

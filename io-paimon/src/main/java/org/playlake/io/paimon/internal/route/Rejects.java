package org.playlake.io.paimon.internal.route;

import static org.apache.beam.sdk.transforms.errorhandling.BadRecordRouter.BAD_RECORD_TAG;

import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn.MultiOutputReceiver;
import org.apache.beam.sdk.transforms.errorhandling.BadRecordRouter;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Treatment of elements that cannot be written: they fail the bundle, or are given out with the
 * reason.
 *
 * @param coder of the elements, which are kept in encoded form
 */
public record Rejects<T>(BadRecordRouter router, @Nullable Coder<T> coder) implements Serializable {

  private static final Counter REJECTED = Metrics.counter("PaimonIO", "rowsRejected");

  /** An element that cannot be written fails the pipeline. */
  public static <T> Rejects<T> failing() {
    return new Rejects<>(BadRecordRouter.THROWING_ROUTER, null);
  }

  /** An element that cannot be written goes to {@link BadRecordRouter#BAD_RECORD_TAG}. */
  public static <T> Rejects<T> givingOut(Coder<T> coder) {
    return new Rejects<>(BadRecordRouter.RECORDING_ROUTER, coder);
  }

  boolean areGivenOut() {
    return router != BadRecordRouter.THROWING_ROUTER;
  }

  public void reject(MultiOutputReceiver out, T element, RejectedElementException reason)
      throws Exception {
    router.route(out, element, coder, reason, reason.getMessage());
    REJECTED.inc();
  }

  /** The outputs beside the main one. On Spark any other output costs a copy of all elements. */
  public TupleTagList tags() {
    return areGivenOut() ? TupleTagList.of(BAD_RECORD_TAG) : TupleTagList.empty();
  }

  /** The name of a DoFn's only output when it has one. */
  public static <O> TupleTag<O> mainTag() {
    return new TupleTag<>("output");
  }
}

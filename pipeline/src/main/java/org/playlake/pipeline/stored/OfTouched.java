package org.playlake.pipeline.stored;

import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Elements of dates that a run makes anew; of others it does not know all.
 *
 * @param <T> elements
 */
public final class OfTouched<T> extends PTransform<PCollection<T>, PCollection<T>> {
  private final PCollectionView<Iterable<Integer>> touched;
  private final SerializableFunction<T, Integer> day;

  private OfTouched(
      PCollectionView<Iterable<Integer>> touched, SerializableFunction<T, Integer> day) {
    this.touched = touched;
    this.day = day;
  }

  /**
   * Keeps elements of some dates.
   *
   * @param touched the dates
   * @param day the date of an element
   */
  public static <T> OfTouched<T> of(
      PCollectionView<Iterable<Integer>> touched, SerializableFunction<T, Integer> day) {
    return new OfTouched<>(touched, day);
  }

  @Override
  public PCollection<T> expand(PCollection<T> elements) {
    return elements
        .apply("Keep", ParDo.of(new KeepFn<>(touched, day)).withSideInputs(touched))
        .setCoder(elements.getCoder());
  }

  private static final class KeepFn<T> extends DoFn<T, T> {
    private final PCollectionView<Iterable<Integer>> touched;
    private final SerializableFunction<T, Integer> day;
    private transient @Nullable Set<Integer> dates;

    KeepFn(PCollectionView<Iterable<Integer>> touched, SerializableFunction<T, Integer> day) {
      this.touched = touched;
      this.day = day;
    }

    @StartBundle
    public void start() {
      dates = null;
    }

    @ProcessElement
    public void keep(ProcessContext context) {
      if (dates == null) {
        dates = TouchedDates.set(context.sideInput(touched));
      }
      if (dates.contains(day.apply(context.element()))) {
        context.output(context.element());
      }
    }
  }
}

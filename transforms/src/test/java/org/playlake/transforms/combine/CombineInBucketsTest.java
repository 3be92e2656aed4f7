package org.playlake.transforms.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarLongCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Values;
import org.apache.beam.sdk.transforms.display.DisplayData;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.IntervalWindow;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.util.SerializableUtils;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestPipelineExtension.class)
class CombineInBucketsTest {
  private static final KvCoder<String, Long> CODER =
      KvCoder.of(StringUtf8Coder.of(), VarLongCoder.of());

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 32})
  void combinesTheValuesOfAKey(int buckets, TestPipeline p) {
    Random random = new Random(buckets);
    List<KV<String, Long>> values = new ArrayList<>();
    Map<String, Long> sums = new TreeMap<>();
    for (int i = 0; i < 500; i++) {
      String key = "key " + random.nextInt(50);
      long value = random.nextInt(100);
      values.add(KV.of(key, value));
      sums.merge(key, value, Long::sum);
    }
    List<KV<String, Long>> expected = new ArrayList<>();
    sums.forEach((key, sum) -> expected.add(KV.of(key, sum)));
    PAssert.that(p.apply(Create.of(values).withCoder(CODER)).apply(sumsIn(buckets)))
        .containsInAnyOrder(expected);
    p.run();
  }

  @Test
  void combinesNothingToNothing(TestPipeline p) {
    PAssert.that(p.apply(Create.empty(CODER)).apply(sumsIn(4))).empty();
    p.run();
  }

  @Test
  void combinesEachWindowByItself(TestPipeline p) {
    Duration hour = Duration.standardHours(1);
    PCollection<KV<String, Long>> sums =
        p.apply(
                Create.timestamped(
                        TimestampedValue.of(KV.of("a", 1L), Instant.EPOCH),
                        TimestampedValue.of(KV.of("a", 2L), Instant.EPOCH.plus(hour)),
                        TimestampedValue.of(KV.of("a", 4L), Instant.EPOCH.plus(Duration.millis(1))))
                    .withCoder(CODER))
            .apply(Window.into(FixedWindows.of(hour)))
            .apply(sumsIn(4));
    PAssert.that(sums)
        .inWindow(new IntervalWindow(Instant.EPOCH, hour))
        .containsInAnyOrder(List.of(KV.of("a", 5L)));
    PAssert.that(sums)
        .inWindow(new IntervalWindow(Instant.EPOCH.plus(hour), hour))
        .containsInAnyOrder(List.of(KV.of("a", 2L)));
    p.run();
  }

  @Test
  void combinesMoreKeysThanABundleHolds(TestPipeline p) {
    PCollection<Long> sums =
        p.apply(Create.of(101_000))
            .apply(ParDo.of(new CountFn()))
            .setCoder(CODER)
            .apply(sumsIn(2))
            .apply(Values.create());
    PAssert.that(sums.apply(Count.perElement()))
        .containsInAnyOrder(List.of(KV.of(1L, 100_000L), KV.of(2L, 1_000L)));
    p.run();
  }

  @Test
  void thereIsAtLeastOneBucket() {
    assertThatThrownBy(() -> sumsIn(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Keys cannot be dealt into 0 buckets; give 1 or more.");
  }

  @Test
  void showsItsBucketsAndTravels() {
    assertThat(DisplayData.from(SerializableUtils.ensureSerializable(sumsIn(7))).items())
        .extracting(item -> item.getKey() + "=" + item.getValue())
        .containsAll(Arrays.asList("buckets=7", "combineFn=" + SumFn.class.getName()));
  }

  private static CombineInBuckets<String, KV<String, Long>, ?, KV<String, Long>> sumsIn(
      int buckets) {
    return CombineInBuckets.by(KV<String, Long>::getKey, StringUtf8Coder.of(), new SumFn())
        .withBuckets(buckets);
  }

  /** Adds up pairs of the same key. */
  private static final class SumFn extends Combine.BinaryCombineFn<KV<String, Long>> {
    @Override
    public KV<String, Long> apply(KV<String, Long> left, KV<String, Long> right) {
      return KV.of(left.getKey(), left.getValue() + right.getValue());
    }
  }

  /** Names all numbers below, and then the first thousand again, in one bundle. */
  private static final class CountFn extends DoFn<Integer, KV<String, Long>> {
    @ProcessElement
    public void count(@Element Integer end, OutputReceiver<KV<String, Long>> out) {
      for (int i = 0; i < end + 1_000; i++) {
        out.output(KV.of("key " + i % end, 1L));
      }
    }
  }
}

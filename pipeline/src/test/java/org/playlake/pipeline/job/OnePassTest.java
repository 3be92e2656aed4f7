package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Sum;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.windowing.FixedWindows;
import org.apache.beam.sdk.transforms.windowing.Window;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.joda.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestPipelineExtension.class)
class OnePassTest {

  @Test
  void givesWhatComesOfEachElementAndAtTheEndOfABundle(TestPipeline p) {
    PCollectionView<String> suffix =
        p.apply("Suffix", Create.of("!")).apply("View", View.asSingleton());
    PCollectionTuple outputs =
        p.apply("Numbers", Create.of(1, 2, 3, 4)).apply(OnePass.of(new SumPass(suffix)));
    PAssert.that(outputs.get(SumPass.TEXTS)).containsInAnyOrder("1!", "2!", "3!", "4!");
    PAssert.that(outputs.get(SumPass.SUMS).apply("Sum", Sum.integersGlobally()))
        .containsInAnyOrder(10);
    p.run();
  }

  @Test
  void refusesOtherWindowsThanTheGlobalOne(TestPipeline p) {
    p.enableAbandonedNodeEnforcement(false);
    PCollectionView<String> suffix =
        p.apply("Suffix", Create.of("!")).apply("View", View.asSingleton());
    PCollection<Integer> hours =
        p.apply("Numbers", Create.of(1))
            .apply(Window.into(FixedWindows.of(Duration.standardHours(1))));
    assertThatThrownBy(() -> hours.apply(OnePass.of(new SumPass(suffix))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("FixedWindows")
        .hasMessageEndingWith("Apply the steps of the pass one by one.");
  }

  /** Says each number with a suffix, and the sum of a bundle. */
  private static final class SumPass implements Pass<Integer, String> {
    private static final long serialVersionUID = 1L;
    private static final TupleTag<String> TEXTS = new TupleTag<>("texts");
    private static final TupleTag<Integer> SUMS = new TupleTag<>("sums");

    private final PCollectionView<String> suffix;
    private transient int sum;

    SumPass(PCollectionView<String> suffix) {
      this.suffix = suffix;
    }

    @Override
    public Output<String> first() {
      return new Output<>(TEXTS, StringUtf8Coder.of());
    }

    @Override
    public List<Output<?>> others() {
      return List.of(new Output<>(SUMS, VarIntCoder.of()));
    }

    @Override
    public List<PCollectionView<?>> sideInputs() {
      return List.of(suffix);
    }

    @Override
    public void start() {
      sum = 0;
    }

    @Override
    public void add(Integer number, Context context) {
      context.to(TEXTS).accept(number + context.sideInput(suffix));
      sum += number;
    }

    @Override
    public void finish(Outputs outputs) {
      outputs.to(SUMS).accept(sum);
    }

    @Override
    public void close() {}
  }
}

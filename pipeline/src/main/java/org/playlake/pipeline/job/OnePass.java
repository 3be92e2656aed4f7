package org.playlake.pipeline.job;

import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.transforms.windowing.GlobalWindows;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.WindowingStrategy;

/**
 * Runs a {@link Pass} over a collection: gives its outputs, by tag.
 *
 * <pre>{@code
 * PCollectionTuple processed = events.apply("ProcessEvents", OnePass.of(pass));
 * }</pre>
 *
 * <p>In the global window, where the outputs are too.
 */
public final class OnePass<T, M> extends PTransform<PCollection<T>, PCollectionTuple> {

  private final Pass<T, M> pass;

  private OnePass(Pass<T, M> pass) {
    this.pass = pass;
  }

  public static <T, M> OnePass<T, M> of(Pass<T, M> pass) {
    return new OnePass<>(pass);
  }

  /**
   * @throws IllegalArgumentException if the input is in other windows
   */
  @Override
  public PCollectionTuple expand(PCollection<T> input) {
    WindowingStrategy<?, ?> windows = input.getWindowingStrategy();
    if (!(windows.getWindowFn() instanceof GlobalWindows)) {
      throw new IllegalArgumentException(
          "A pass gives what it has at the end of a bundle, in the global window; its input is in "
              + windows.getWindowFn()
              + ". Apply the steps of the pass one by one.");
    }
    TupleTagList others = TupleTagList.empty();
    for (Pass.Output<?> output : pass.others()) {
      others = others.and(output.tag());
    }
    PCollectionTuple outputs =
        input.apply(
            "Process",
            ParDo.of(new PassFn<>(pass))
                .withSideInputs(pass.sideInputs())
                .withOutputTags(pass.first().tag(), others));
    setCoder(outputs, pass.first());
    pass.others().forEach(output -> setCoder(outputs, output));
    return outputs;
  }

  private static <O> void setCoder(PCollectionTuple outputs, Pass.Output<O> output) {
    outputs.get(output.tag()).setCoder(output.coder());
  }

  private static final class PassFn<T, M> extends DoFn<T, M> {
    private final Pass<T, M> pass;

    PassFn(Pass<T, M> pass) {
      this.pass = pass;
    }

    @StartBundle
    public void start() throws Exception {
      pass.start();
    }

    @ProcessElement
    public void process(ProcessContext context) throws Exception {
      pass.add(context.element(), new ElementContext<>(context));
    }

    @FinishBundle
    public void finish(FinishBundleContext context) throws Exception {
      pass.finish(new BundleOutputs<>(context));
    }

    @Teardown
    public void close() throws Exception {
      pass.close();
    }
  }

  private record ElementContext<T, M>(DoFn<T, M>.ProcessContext context) implements Pass.Context {
    @Override
    public <O> Consumer<O> to(TupleTag<O> tag) {
      return each -> context.output(tag, each);
    }

    @Override
    public <V> V sideInput(PCollectionView<V> view) {
      return context.sideInput(view);
    }
  }

  private record BundleOutputs<T, M>(DoFn<T, M>.FinishBundleContext context)
      implements Pass.Outputs {
    @Override
    public <O> Consumer<O> to(TupleTag<O> tag) {
      return each ->
          context.output(tag, each, GlobalWindow.INSTANCE.maxTimestamp(), GlobalWindow.INSTANCE);
    }
  }
}

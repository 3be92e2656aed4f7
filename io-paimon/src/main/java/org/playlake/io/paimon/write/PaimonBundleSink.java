package org.playlake.io.paimon.write;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;

/**
 * Writing as a part of a DoFn of one's own, where one pass over elements is to do more than write
 * them. Made by {@link PaimonWriteParts}.
 *
 * <pre>{@code
 * @StartBundle public void start() { sink.start(); }
 * @ProcessElement public void process(@Element Order order, OutputReceiver<PaimonFiles> out) {
 *   sink.add(order, out::output);
 * }
 * @FinishBundle public void finish(FinishBundleContext context) {
 *   sink.finish(files -> context.output(files, end, GlobalWindow.INSTANCE));
 * }
 * @Teardown public void close() { sink.close(); }
 * }</pre>
 *
 * <p>For bounded input in the global window. What comes out must be given out by the DoFn, all of
 * it, and whoever consumes it twice must see the same; a bundle that is tried again begins with
 * {@link #start}. An element that cannot be written throws. Belongs to one thread.
 *
 * @param <T> elements
 * @param <O> what becomes of them
 */
public interface PaimonBundleSink<T, O> extends Serializable {

  /** Of what comes out. */
  Coder<O> coder();

  /** Begins a bundle; what one that failed has left is deleted. */
  void start() throws Exception;

  /** Takes an element in. */
  void add(T element, Consumer<O> out) throws Exception;

  /** Ends the bundle. */
  void finish(Consumer<O> out) throws Exception;

  /** Lets go of everything; what was not finished is deleted. */
  void close() throws Exception;
}

package org.playlake.pipeline.job;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

/**
 * What is done with each element of a collection, when it is done at once. As steps of their own,
 * the uses of a collection would have a runner make it anew for each of them, or hold all of it in
 * between. Belongs to one thread.
 *
 * @param <T> elements
 * @param <M> what comes out first of all
 */
public interface Pass<T, M> extends Serializable {

  /** What comes out under a tag. */
  record Output<O>(TupleTag<O> tag, Coder<O> coder) {}

  /** Where results go. */
  interface Outputs {
    <O> Consumer<O> to(TupleTag<O> tag);
  }

  /** Where an element's results go, and what is known beside it. */
  interface Context extends Outputs {
    <V> V sideInput(PCollectionView<V> view);
  }

  Output<M> first();

  List<Output<?>> others();

  default List<PCollectionView<?>> sideInputs() {
    return List.of();
  }

  /** Begins a bundle; what one that failed has left is forgotten. */
  void start() throws Exception;

  /** Takes an element in. */
  void add(T element, Context context) throws Exception;

  /** Ends the bundle. */
  void finish(Outputs outputs) throws Exception;

  /** Lets go of everything. */
  void close() throws Exception;
}

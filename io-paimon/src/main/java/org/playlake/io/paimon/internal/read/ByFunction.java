package org.playlake.io.paimon.internal.read;

import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderRegistry;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.apache.beam.sdk.values.TypeDescriptors.TypeVariableExtractor;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonReadFunction;

/** Elements that a function of the user makes of Paimon's rows. */
public record ByFunction<T>(PaimonReadFunction<T> function) implements Elements<T> {

  @Override
  public Made<T> of(
      RowType columns, @Nullable String kind, @Nullable Coder<T> coder, CoderRegistry registry) {
    if (kind != null) {
      throw new IllegalArgumentException(
          "The row kind goes to the column "
              + kind
              + ", but the rows go to a function. It can ask each row for row.getRowKind(); leave"
              + " out withRowKindColumn.");
    }
    return new Made<>(function, coder == null ? inferred(registry) : coder, null);
  }

  private Coder<T> inferred(CoderRegistry registry) {
    TypeDescriptor<T> type =
        TypeDescriptors.extractFromTypeParameters(
            function,
            PaimonReadFunction.class,
            new TypeVariableExtractor<PaimonReadFunction<T>, T>() {});
    try {
      return registry.getCoder(type);
    } catch (CannotProvideCoderException e) {
      throw new IllegalArgumentException(
          "How elements of type " + type + " are encoded is not known. Say so with withCoder.", e);
    }
  }
}

package org.playlake.transforms.examples;

import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.testing.TestStream;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TimestampedValue;
import org.joda.time.Instant;

/** The input of an example, as a batch or as a stream. */
enum Input {
  BOUNDED,
  UNBOUNDED;

  <T> PTransform<PBegin, PCollection<T>> of(Coder<T> coder, List<TimestampedValue<T>> values) {
    if (this == BOUNDED) {
      return Create.timestamped(values).withCoder(coder);
    }
    TestStream.Builder<T> stream = TestStream.create(coder);
    for (TimestampedValue<T> value : values) {
      stream = stream.addElements(value);
    }
    return stream.advanceWatermarkToInfinity();
  }

  <T> PTransform<PBegin, PCollection<T>> at(Instant time, Coder<T> coder, List<T> values) {
    return of(coder, values.stream().map(value -> TimestampedValue.of(value, time)).toList());
  }
}

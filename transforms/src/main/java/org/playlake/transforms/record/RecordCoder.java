package org.playlake.transforms.record;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A compact coder of one record type, made of two functions: no reflection, no schema, no boxing.
 */
public final class RecordCoder<T> extends CustomCoder<T> {

  /** Writes a value's fields one after another. */
  @FunctionalInterface
  public interface Writer<T> extends Serializable {
    void write(T value, DataOutput out) throws IOException;
  }

  /** Reads back what {@link Writer} wrote. */
  @FunctionalInterface
  public interface Reader<T> extends Serializable {
    T read(DataInput in) throws IOException;
  }

  /** Guarantee about the encoded bytes. */
  private enum Promise {
    NONE,
    DETERMINISTIC,
    KEY
  }

  private final Class<T> type;
  private final Writer<T> writer;
  private final Reader<T> reader;
  private final Promise promise;

  private RecordCoder(Class<T> type, Writer<T> writer, Reader<T> reader, Promise promise) {
    this.type = type;
    this.writer = writer;
    this.reader = reader;
    this.promise = promise;
  }

  /** For a type whose equal values always have equal bytes. */
  public static <T> RecordCoder<T> of(Class<T> type, Writer<T> writer, Reader<T> reader) {
    return new RecordCoder<>(type, writer, reader, Promise.DETERMINISTIC);
  }

  /** For a type whose {@code equals} says the same as equality of the encoded bytes. */
  public static <T> RecordCoder<T> ofKey(Class<T> type, Writer<T> writer, Reader<T> reader) {
    return new RecordCoder<>(type, writer, reader, Promise.KEY);
  }

  /** For a type that gathers parts: two that say the same may have different bytes. */
  public static <T> RecordCoder<T> ofGathered(Class<T> type, Writer<T> writer, Reader<T> reader) {
    return new RecordCoder<>(type, writer, reader, Promise.NONE);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    if (out instanceof FieldOutput fields) {
      writer.write(value, fields);
    } else {
      FieldOutput fields = new FieldOutput();
      writer.write(value, fields);
      fields.writeTo(out);
    }
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return reader.read(in instanceof BlockInput block ? block : new FieldInput(in));
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    if (promise == Promise.NONE) {
      throw new NonDeterministicException(
          this,
          "The parts of a "
              + type.getSimpleName()
              + " are written in the order in which they came, so it cannot be a key.");
    }
  }

  @Override
  public boolean consistentWithEquals() {
    return promise == Promise.KEY;
  }

  @Override
  public TypeDescriptor<T> getEncodedTypeDescriptor() {
    return TypeDescriptor.of(type);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordCoder<?> that && type == that.type;
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  @Override
  public String toString() {
    return "RecordCoder(" + type.getSimpleName() + ")";
  }
}

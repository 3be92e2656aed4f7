package org.playlake.transforms.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderException;
import org.apache.beam.sdk.util.CoderUtils;

/** Values as bytes, and back. */
public final class Bytes {

  /** Writes into bytes. */
  @FunctionalInterface
  public interface Writing {
    void write(DataOutput out) throws IOException;
  }

  /** Reads from bytes. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(DataInput in) throws IOException;
  }

  private Bytes() {}

  public static byte[] of(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.write(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static <T> byte[] of(T value, Coder<T> coder) {
    try {
      return CoderUtils.encodeToByteArray(coder, value);
    } catch (CoderException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value after a way through bytes. */
  public static <T> T copyOf(T value, Coder<T> coder) {
    try {
      return CoderUtils.clone(coder, value);
    } catch (CoderException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives the value that {@code reading} makes of the bytes that {@code writing} wrote, to the
   * last.
   */
  public static <T> T roundTrip(Writing writing, Reading<T> reading) {
    ByteArrayInputStream bytes = new ByteArrayInputStream(of(writing));
    try {
      T read = reading.read(new DataInputStream(bytes));
      if (bytes.available() > 0) {
        throw new AssertionError(bytes.available() + " bytes were written but not read");
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

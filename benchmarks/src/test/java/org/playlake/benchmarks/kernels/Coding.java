package org.playlake.benchmarks.kernels;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.openjdk.jmh.infra.Blackhole;

/** Values and the bytes that a coder makes of them. */
public final class Coding<T> {
  private final Coder<T> coder;
  private final List<T> values;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final byte[] encoded;

  public Coding(Coder<T> coder, List<T> values) throws IOException {
    this.coder = coder;
    this.values = values;
    for (T value : values) {
      coder.encode(value, out);
    }
    encoded = out.toByteArray();
  }

  /** Does what a shuffle does: writes all values one after another, or reads them. */
  public void run(String way, Blackhole blackhole) throws IOException {
    if (way.equals("write")) {
      out.reset();
      for (T value : values) {
        coder.encode(value, out);
      }
      blackhole.consume(out);
    } else {
      ByteArrayInputStream in = new ByteArrayInputStream(encoded);
      while (in.available() > 0) {
        blackhole.consume(coder.decode(in));
      }
    }
  }
}

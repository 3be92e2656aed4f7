package org.playlake.pipeline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.SerializableCoder;

/** Coder of {@link InputRows}: one byte says which of the two follows. */
final class InputRowsCoder<T> extends CustomCoder<InputRows<T>> {
  private static final long serialVersionUID = 1L;
  private static final Coder<RowRange> RANGES = SerializableCoder.of(RowRange.class);

  private final Coder<RawRow<T>> rows;

  InputRowsCoder(Coder<RawRow<T>> rows) {
    this.rows = rows;
  }

  @Override
  public void encode(InputRows<T> value, OutputStream out) throws IOException {
    out.write(value.range() == null ? 0 : 1);
    if (value.range() != null) {
      RANGES.encode(value.range(), out);
    } else {
      rows.encode(value.kept(), out);
    }
  }

  @Override
  public InputRows<T> decode(InputStream in) throws IOException {
    return in.read() == 0 ? InputRows.kept(rows.decode(in)) : InputRows.of(RANGES.decode(in));
  }
}

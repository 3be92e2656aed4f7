package org.playlake.pipeline.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.util.VarInt;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.io.DataInputViewStreamWrapper;
import org.apache.paimon.io.DataOutputViewStreamWrapper;
import org.apache.paimon.types.DataType;

/** Coder of a source's rows: the known columns by their own coder, the others as Paimon's rows. */
final class RawRowCoder<T> extends CustomCoder<RawRow<T>> {
  private static final long serialVersionUID = 1L;

  private final Coder<T> known;
  private final DataType[] more;

  /**
   * @param more types of the other columns
   */
  RawRowCoder(Coder<T> known, List<DataType> more) {
    this.known = known;
    this.more = more.toArray(new DataType[0]);
  }

  @Override
  public void encode(RawRow<T> value, OutputStream out) throws IOException {
    known.encode(value.row(), out);
    VarInt.encode(value.loadDate(), out);
    if (more.length > 0) {
      out.write(value.more() == null ? 0 : 1);
    }
    if (value.more() != null) {
      // A serializer belongs to one thread, a coder to all.
      new InternalRowSerializer(more).serialize(value.more(), new DataOutputViewStreamWrapper(out));
    }
  }

  @Override
  public RawRow<T> decode(InputStream in) throws IOException {
    T row = known.decode(in);
    int loadDate = VarInt.decodeInt(in);
    return new RawRow<>(
        row,
        more.length == 0 || in.read() == 0
            ? null
            : new InternalRowSerializer(more).deserialize(new DataInputViewStreamWrapper(in)),
        loadDate);
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    known.verifyDeterministic();
  }
}

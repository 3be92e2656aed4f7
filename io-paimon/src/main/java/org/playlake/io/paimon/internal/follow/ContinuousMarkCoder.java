package org.playlake.io.paimon.internal.follow;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.util.VarInt;

/**
 * Coder of checkpoints; a decoded mark cannot be finalized, only the reader that made it can do so.
 */
final class ContinuousMarkCoder extends AtomicCoder<ContinuousMark> {

  private static final ListCoder<byte[]> SPLITS = ListCoder.of(ByteArrayCoder.of());

  @Override
  public void encode(ContinuousMark mark, OutputStream out) throws IOException {
    VarInt.encode(mark.schema(), out);
    VarInt.encode(mark.next(), out);
    VarInt.encode(mark.watermark(), out);
    VarInt.encode(mark.done(), out);
    SPLITS.encode(mark.unread(), out);
  }

  @Override
  public ContinuousMark decode(InputStream in) throws IOException {
    long schema = VarInt.decodeLong(in);
    long next = VarInt.decodeLong(in);
    long watermark = VarInt.decodeLong(in);
    long done = VarInt.decodeLong(in);
    return new ContinuousMark(
        schema, next, watermark, done, List.copyOf(SPLITS.decode(in)), snapshot -> {});
  }
}

package org.playlake.io.paimon.internal.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.InstantCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.VarInt;
import org.joda.time.Instant;
import org.playlake.io.paimon.table.PaimonSnapshot;

/** Coder of {@link PaimonSnapshot}: compact and deterministic. */
public final class PaimonSnapshotCoder extends AtomicCoder<PaimonSnapshot> {

  private static final NullableCoder<Instant> WATERMARK = NullableCoder.of(InstantCoder.of());

  private PaimonSnapshotCoder() {}

  public static PaimonSnapshotCoder of() {
    return new PaimonSnapshotCoder();
  }

  @Override
  public void encode(PaimonSnapshot snapshot, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(snapshot.table(), out);
    VarInt.encode(snapshot.id(), out);
    VarInt.encode(snapshot.rows(), out);
    VarInt.encode(snapshot.files(), out);
    VarInt.encode(snapshot.bytes(), out);
    WATERMARK.encode(snapshot.watermark(), out);
  }

  @Override
  public PaimonSnapshot decode(InputStream in) throws IOException {
    return new PaimonSnapshot(
        StringUtf8Coder.of().decode(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        WATERMARK.decode(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}

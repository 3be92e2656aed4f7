package org.playlake.io.paimon.internal.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.VarInt;
import org.playlake.io.paimon.table.PaimonFiles;

/** Coder of {@link WrittenFiles}: compact and deterministic. */
public final class WrittenFilesCoder extends AtomicCoder<WrittenFiles> {

  private WrittenFilesCoder() {}

  public static WrittenFilesCoder of() {
    return new WrittenFilesCoder();
  }

  /** The same coder for the type that users see. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // all implementations of the type are this one
  public static Coder<PaimonFiles> ofPublic() {
    return (Coder) of();
  }

  @Override
  public void encode(WrittenFiles files, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(files.table(), out);
    VarInt.encode(files.identity(), out);
    VarInt.encode(files.layout(), out);
    VarInt.encode(files.version(), out);
    ByteArrayCoder.of().encode(files.message(), out);
    VarInt.encode(files.rows(), out);
    VarInt.encode(files.files(), out);
    VarInt.encode(files.bytes(), out);
    VarInt.encode(files.sent(), out);
    VarInt.encode(files.received(), out);
    VarInt.encode(files.digest(), out);
    BooleanCoder.of().encode(files.replacing(), out);
    VarInt.encode(files.base(), out);
  }

  @Override
  public WrittenFiles decode(InputStream in) throws IOException {
    return new WrittenFiles(
        StringUtf8Coder.of().decode(in),
        VarInt.decodeInt(in),
        VarInt.decodeInt(in),
        VarInt.decodeInt(in),
        ByteArrayCoder.of().decode(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        VarInt.decodeLong(in),
        BooleanCoder.of().decode(in),
        VarInt.decodeLong(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}

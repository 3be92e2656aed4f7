package org.playlake.io.paimon.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BooleanCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.coders.CoderProviders;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.util.VarInt;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Compact and deterministic. */
public final class PaimonFilesCoder extends AtomicCoder<PaimonFiles> {

  private PaimonFilesCoder() {}

  public static PaimonFilesCoder of() {
    return new PaimonFilesCoder();
  }

  /** Where Beam finds this coder by itself. */
  public static CoderProvider getCoderProvider() {
    return CoderProviders.forCoder(TypeDescriptor.of(PaimonFiles.class), of());
  }

  @Override
  public void encode(PaimonFiles files, OutputStream out) throws IOException {
    StringUtf8Coder.of().encode(files.table(), out);
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
  public PaimonFiles decode(InputStream in) throws IOException {
    return new PaimonFiles(
        StringUtf8Coder.of().decode(in),
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

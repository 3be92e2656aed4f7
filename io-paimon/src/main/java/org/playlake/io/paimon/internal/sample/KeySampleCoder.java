package org.playlake.io.paimon.internal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.BigEndianLongCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Keys in the order of their ranks, so that equal samples are equal bytes. */
public final class KeySampleCoder extends AtomicCoder<KeySample> {

  private static final BigEndianLongCoder RANK = BigEndianLongCoder.of();
  private static final VarLongCoder LONG = VarLongCoder.of();
  private static final VarIntCoder INT = VarIntCoder.of();
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();
  private static final KeySampleCoder INSTANCE = new KeySampleCoder();

  private KeySampleCoder() {}

  public static KeySampleCoder of() {
    return INSTANCE;
  }

  @Override
  public void encode(KeySample sample, OutputStream out) throws IOException {
    RANK.encode(sample.commonRank(), out);
    LONG.encode(sample.bytes(), out);
    INT.encode(sample.sampled().size(), out);
    for (Map.Entry<Long, Sampled> each : sample.sampled().entrySet()) {
      RANK.encode(each.getKey(), out);
      INT.encode(each.getValue().rowBytes(), out);
      LONG.encode(each.getValue().rows(), out);
      BYTES.encode(each.getValue().key(), out);
    }
  }

  @Override
  public KeySample decode(InputStream in) throws IOException {
    KeySample sample = new KeySample(RANK.decode(in), LONG.decode(in));
    int keys = INT.decode(in);
    for (int i = 0; i < keys; i++) {
      long rank = RANK.decode(in);
      int rowBytes = INT.decode(in);
      long rows = LONG.decode(in);
      sample.put(rank, new Sampled(BYTES.decode(in), rowBytes, rows));
    }
    return sample;
  }
}

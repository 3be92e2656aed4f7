package org.playlake.benchmarks.paimonio;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.DoubleCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.coders.VarLongCoder;

/** Encodes a sale. */
final class SaleCoder extends AtomicCoder<Sale> {
  private static final Coder<Integer> QUANTITY = NullableCoder.of(VarIntCoder.of());
  private static final Coder<byte[]> REGION = NullableCoder.of(ByteArrayCoder.of());

  private SaleCoder() {}

  static SaleCoder of() {
    return new SaleCoder();
  }

  @Override
  public void encode(Sale sale, OutputStream out) throws IOException {
    VarLongCoder.of().encode(sale.id(), out);
    QUANTITY.encode(sale.quantity(), out);
    REGION.encode(sale.region(), out);
    ByteArrayCoder.of().encode(sale.player(), out);
    DoubleCoder.of().encode(sale.amount(), out);
    VarLongCoder.of().encode(sale.micros(), out);
  }

  @Override
  public Sale decode(InputStream in) throws IOException {
    return new Sale(
        VarLongCoder.of().decode(in),
        QUANTITY.decode(in),
        REGION.decode(in),
        ByteArrayCoder.of().decode(in),
        DoubleCoder.of().decode(in),
        VarLongCoder.of().decode(in));
  }
}

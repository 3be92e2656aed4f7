package org.playlake.pipeline.pass;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CustomCoder;
import org.apache.beam.sdk.coders.SnappyCoder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.player.PlayerTraits;

/**
 * One part of what comes together in a share of a bucket of players: the traits of all of them, or
 * a block of events of some.
 *
 * @param traits of the bucket's players, or null
 * @param events a block, or null
 */
@SuppressWarnings("ArrayRecordComponent") // never changed; a copy a block is too dear
record JoinPart(@Nullable PlayerTraits traits, byte @Nullable [] events) {

  /** Compressed: Spark sorts what it shuffles, and holds it in memory for that. */
  static final Coder<JoinPart> CODER = SnappyCoder.of(new PartCoder());

  static JoinPart ofTraits(PlayerTraits traits) {
    return new JoinPart(traits, null);
  }

  static JoinPart ofEvents(byte[] block) {
    return new JoinPart(null, block);
  }

  private static final class PartCoder extends CustomCoder<JoinPart> {
    private static final long serialVersionUID = 1L;

    @Override
    public void encode(JoinPart part, OutputStream out) throws IOException {
      if (part.traits != null) {
        out.write(1);
        PlayerTraits.CODER.encode(part.traits, out);
      } else {
        out.write(0);
        ByteArrayCoder.of().encode(part.events, out);
      }
    }

    @Override
    public JoinPart decode(InputStream in) throws IOException {
      return in.read() == 1
          ? ofTraits(PlayerTraits.CODER.decode(in))
          : ofEvents(ByteArrayCoder.of().decode(in));
    }

    @Override
    public void verifyDeterministic() throws NonDeterministicException {
      throw new NonDeterministicException(this, "The traits of players have no order.");
    }
  }
}

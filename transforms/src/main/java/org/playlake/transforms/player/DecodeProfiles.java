package org.playlake.transforms.player;

import java.time.ZoneId;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Reads the columns of raw profiles: one {@link PlayerDetails} for each. A text that does not parse
 * as its column's type becomes null and is counted in the metric {@code
 * org.playlake.transforms.player.DecodeProfiles/<column>}.
 *
 * <pre>{@code
 * PCollection<PlayerDetails> details = raw.apply("DecodeProfiles", DecodeProfiles.in(zone));
 * }</pre>
 *
 * <p>In the input's window and with its timestamp; bounded and unbounded input alike. Texts are
 * cast as Spark SQL 3.5 casts them. The metric counts attempts: a runner that repeats a bundle
 * counts it again.
 */
public final class DecodeProfiles
    extends PTransform<PCollection<RawProfile>, PCollection<PlayerDetails>> {

  /** The namespace of the metrics that count failed casts, one a column. */
  public static final String METRICS = DecodeProfiles.class.getName();

  private final ZoneId zone;

  private DecodeProfiles(ZoneId zone) {
    this.zone = zone;
  }

  /** Reads the date of a native instant in {@code zone}. */
  public static DecodeProfiles in(ZoneId zone) {
    return new DecodeProfiles(zone);
  }

  @Override
  public PCollection<PlayerDetails> expand(PCollection<RawProfile> profiles) {
    return profiles.apply("Decode", ParDo.of(new DecodeFn(zone))).setCoder(PlayerDetails.CODER);
  }

  private static final class DecodeFn extends DoFn<RawProfile, PlayerDetails> {
    private final ProfileDecoder decoder;

    DecodeFn(ZoneId zone) {
      decoder = ProfileDecoder.in(zone);
    }

    @ProcessElement
    public void decode(@Element RawProfile profile, OutputReceiver<PlayerDetails> out) {
      out.output(decoder.decode(profile));
    }
  }
}

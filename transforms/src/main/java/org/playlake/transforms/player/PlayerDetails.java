package org.playlake.transforms.player;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.beam.sdk.coders.Coder;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.transforms.record.Fields;
import org.playlake.transforms.record.RecordCoder;

/**
 * A player's profile, decoded. Dates are days since 1970-01-01; null is what the source does not
 * hold, or what does not parse. The load date is that of the delivery it came in.
 */
public record PlayerDetails(
    PlayerId player,
    @Nullable String gender,
    @Nullable String osVersion,
    @Nullable Integer currentLevel,
    @Nullable String deviceType,
    @Nullable Integer lastLoginDate,
    @Nullable String favoriteGameMode,
    @Nullable String languagePreference,
    @Nullable String activeTime,
    @Nullable Integer registrationDate,
    @Nullable Integer totalDeaths,
    @Nullable Double gameHours,
    @Nullable String location,
    @Nullable String playFrequency,
    int loadDate) {

  public static final Coder<PlayerDetails> CODER =
      RecordCoder.of(PlayerDetails.class, PlayerDetails::write, PlayerDetails::read);

  private static void write(PlayerDetails details, DataOutput out) throws IOException {
    PlayerId.write(details.player, out);
    Fields.writeText(details.gender, out);
    Fields.writeText(details.osVersion, out);
    Fields.writeNullableInt(details.currentLevel, out);
    Fields.writeText(details.deviceType, out);
    Fields.writeNullableInt(details.lastLoginDate, out);
    Fields.writeText(details.favoriteGameMode, out);
    Fields.writeText(details.languagePreference, out);
    Fields.writeText(details.activeTime, out);
    Fields.writeNullableInt(details.registrationDate, out);
    Fields.writeNullableInt(details.totalDeaths, out);
    Fields.writeNullableDouble(details.gameHours, out);
    Fields.writeText(details.location, out);
    Fields.writeText(details.playFrequency, out);
    Fields.writeInt(details.loadDate, out);
  }

  private static PlayerDetails read(DataInput in) throws IOException {
    return new PlayerDetails(
        PlayerId.read(in),
        Fields.readText(in),
        Fields.readText(in),
        Fields.readNullableInt(in),
        Fields.readText(in),
        Fields.readNullableInt(in),
        Fields.readText(in),
        Fields.readText(in),
        Fields.readText(in),
        Fields.readNullableInt(in),
        Fields.readNullableInt(in),
        Fields.readNullableDouble(in),
        Fields.readText(in),
        Fields.readText(in),
        Fields.readInt(in));
  }
}

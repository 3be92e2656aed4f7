package org.playlake.pipeline.stored;

import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.pipeline.tables.DwdUserDetails;
import org.playlake.transforms.player.PlayerDetails;

/** The profiles that {@code dwd_user_details} has kept, one a player. */
public final class StoredDetails extends PTransform<PBegin, PCollection<PlayerDetails>> {
  private final PinnedTable table;
  private final boolean numbers;

  private StoredDetails(PinnedTable table, boolean numbers) {
    this.table = table;
    this.numbers = numbers;
  }

  /**
   * The rows of the table.
   *
   * @param numbers whether players are numbers
   */
  public static StoredDetails of(PinnedTable table, boolean numbers) {
    return new StoredDetails(table, numbers);
  }

  @Override
  public PCollection<PlayerDetails> expand(PBegin begin) {
    return begin.apply(
        "Read",
        PaimonIO.read(DwdUserDetails.details(numbers))
            .withCoder(PlayerDetails.CODER)
            .withCatalogOptions(table.catalog())
            .from(table.name())
            .withSnapshot(table.snapshot()));
  }
}

package org.playlake.pipeline.job;

import java.util.Optional;
import java.util.function.Function;
import org.playlake.io.paimon.table.PaimonColumn;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.ColumnForm;
import org.playlake.pipeline.column.ColumnShape;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.options.InputException;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.pipeline.tables.OdsUserProfile;

/** The form of players' ids, which must be the same in both sources. */
final class PlayerForm {
  private static final String PLAYER = "user_id";

  /** An id of a text, where nothing is known of the texts. */
  private static final long TEXT_BYTES = 24;

  private PlayerForm() {}

  /** The form in the lake's raw profiles; NULL where there are none. */
  static ColumnForm inLake(String database, Function<String, Optional<PaimonTable>> there) {
    Optional<PaimonTable> raw = there.apply(database + "." + OdsUserProfile.NAME);
    Optional<ColumnShape> stored =
        raw.flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> column.name().equals(PLAYER))
                    .map(PaimonColumn::dataType)
                    .findFirst()
                    .flatMap(TableTypes::shape));
    return stored.orElse(ColumnForm.NULL) instanceof ColumnForm form ? form : ColumnForm.NULL;
  }

  /** Ids that are all NULL have the form of the other source's, or else of the lake's. */
  static ParquetFiles of(ParquetFiles files, ParquetFiles other, ColumnForm lakes) {
    if (!files.form(PLAYER).equals(ColumnForm.NULL)) {
      return files;
    }
    ColumnForm form = other.form(PLAYER).equals(ColumnForm.NULL) ? lakes : other.form(PLAYER);
    return files.withForm(PLAYER, form.equals(ColumnForm.NULL) ? ColumnForm.BYTES : form);
  }

  static long textIdBytes(ParquetFiles profiles, long known) {
    return profiles.form(PLAYER).equals(ColumnForm.BIGINT)
        ? 0
        : profiles.idBytes() + known * TEXT_BYTES;
  }

  static void refuseStrangers(ParquetFiles profiles, ParquetFiles events) {
    ColumnForm profile = profiles.form(PLAYER);
    ColumnForm event = events.form(PLAYER);
    if (profile.equals(ColumnForm.BIGINT) != event.equals(ColumnForm.BIGINT)) {
      throw new InputException(
          "user_id is "
              + profile
              + " in --profiles and "
              + event
              + " in --events, so no event would find its player. Load both with numbers or both"
              + " with texts.");
    }
  }
}

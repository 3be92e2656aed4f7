package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.player.RawProfile;

/** {@code ods_user_profile}: the raw profiles with the source's columns, as they came. */
public final class OdsUserProfile {

  private OdsUserProfile() {}

  static PaimonTable table(String database, ParquetFiles profiles) {
    return SourceColumns.addAll(
        LakeTables.table(database, "ods_user_profile", "raw player profiles, as they came"),
        profiles);
  }

  /** The mapping of a profile of {@code source} to its row. */
  public static PaimonRowFunction<RawProfile> rows(ParquetFiles source) {
    return new Rows(SourceColumns.strings(source));
  }

  private static final class Rows implements PaimonRowFunction<RawProfile> {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean[] strings;

    Rows(boolean[] strings) {
      this.strings = strings;
    }

    @Override
    public InternalRow row(RawProfile profile) {
      @Nullable Object[] values = profile.values();
      GenericRow row = new GenericRow(values.length + 1);
      row.setField(0, RowValues.rawPlayer(profile.player(), strings[0]));
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        row.setField(
            i + 1, value instanceof byte[] text ? RowValues.text(text, strings[i + 1]) : value);
      }
      return row;
    }
  }
}

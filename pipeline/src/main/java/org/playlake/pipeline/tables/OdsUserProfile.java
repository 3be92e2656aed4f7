package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.read.RawRow;
import org.playlake.transforms.player.RawProfile;

/** {@code ods_user_profile}: the raw profiles with the source's columns, as they came. */
public final class OdsUserProfile {
  public static final String NAME = "ods_user_profile";

  private OdsUserProfile() {}

  static PaimonTable table(String database) {
    return LakeTables.table(database, NAME, "raw player profiles, as they came");
  }

  /** The mapping of a profile of a source to its row. */
  public static PaimonRowFunction<RawRow<RawProfile>> rows(OdsTable ods) {
    return new Rows(ods);
  }

  private static final class Rows implements PaimonRowFunction<RawRow<RawProfile>> {
    @Serial private static final long serialVersionUID = 1L;

    private final OdsColumn[] columns;
    private final MoreFields more;

    Rows(OdsTable ods) {
      this.columns = ods.columns().toArray(new OdsColumn[0]);
      this.more = MoreFields.of(ods);
    }

    @Override
    public InternalRow row(RawRow<RawProfile> source) {
      GenericRow row = new GenericRow(columns.length + 1);
      for (int i = 0; i < columns.length; i++) {
        OdsColumn column = columns[i];
        row.setField(
            i, column.known() < 0 ? more.value(source, column) : known(source.row(), column));
      }
      row.setField(columns.length, source.loadDate());
      return row;
    }

    private static @Nullable Object known(RawProfile profile, OdsColumn column) {
      return column.known() == 0
          ? RowValues.rawPlayer(profile.player(), column.to())
          : TableTypes.value(profile.values()[column.known() - 1], column.to());
    }
  }
}

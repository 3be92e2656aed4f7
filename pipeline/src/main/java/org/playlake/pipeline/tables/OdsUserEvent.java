package org.playlake.pipeline.tables;

import java.io.Serial;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.RawEvent;

/** {@code ods_user_event}: the raw events with the source's columns, as they came. */
public final class OdsUserEvent {

  private OdsUserEvent() {}

  static PaimonTable table(String database, ParquetFiles events) {
    return SourceColumns.addAll(
        LakeTables.table(database, "ods_user_event", "raw events, as they came"), events);
  }

  /** The mapping of an event of {@code source} to its row. */
  public static PaimonRowFunction<RawEvent> rows(ParquetFiles source) {
    return new Rows(SourceColumns.strings(source));
  }

  private static final class Rows implements PaimonRowFunction<RawEvent> {
    @Serial private static final long serialVersionUID = 1L;

    private final boolean[] strings;

    Rows(boolean[] strings) {
      this.strings = strings;
    }

    @Override
    public InternalRow row(RawEvent event) {
      GenericRow row = new GenericRow(5);
      row.setField(0, RowValues.rawPlayer(event.player(), strings[0]));
      row.setField(1, RowValues.text(event.type(), strings[1]));
      row.setField(2, RowValues.text(event.timestamp(), strings[2]));
      row.setField(3, RowValues.text(event.details(), strings[3]));
      row.setField(4, RowValues.text(event.location(), strings[4]));
      return row;
    }
  }
}

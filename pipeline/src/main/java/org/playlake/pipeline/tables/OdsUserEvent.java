package org.playlake.pipeline.tables;

import java.io.Serial;
import java.time.ZoneId;
import java.util.Set;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.read.RawRow;
import org.playlake.transforms.event.RawEvent;

/** {@code ods_user_event}: the raw events with the source's columns, as they came. */
public final class OdsUserEvent {
  public static final String NAME = "ods_user_event";

  /** But for the time, whose text names the instant. */
  static final Set<String> AS_TEXTS = Set.of("event_type", "event_details", "location");

  private OdsUserEvent() {}

  static PaimonTable table(String database) {
    return LakeTables.table(database, NAME, "raw events, as they came");
  }

  /** The mapping of an event of a source to its row. */
  public static PaimonRowFunction<RawRow<RawEvent>> rows(OdsTable ods) {
    return new Rows(ods);
  }

  private static final class Rows implements PaimonRowFunction<RawRow<RawEvent>> {
    @Serial private static final long serialVersionUID = 1L;

    private final OdsColumn[] columns;
    private final MoreFields more;
    private final ZoneId zone;

    /** Nothing but the columns that the job knows, all of them texts: what nearly every log is. */
    private final boolean plain;

    Rows(OdsTable ods) {
      this.columns = ods.columns().toArray(new OdsColumn[0]);
      this.more = MoreFields.of(ods);
      this.zone = ods.source().zone();
      this.plain = ods.columns().stream().allMatch(Rows::isPlain);
    }

    private static boolean isPlain(OdsColumn column) {
      return column.known() == 0 || (column.known() > 0 && column.from().isText());
    }

    @Override
    public InternalRow row(RawRow<RawEvent> source) {
      if (plain) {
        return plain(source.row(), source.loadDate());
      }
      GenericRow row = new GenericRow(columns.length + 1);
      for (int i = 0; i < columns.length; i++) {
        OdsColumn column = columns[i];
        row.setField(
            i, column.known() < 0 ? more.value(source, column) : known(source.row(), column));
      }
      row.setField(columns.length, source.loadDate());
      return row;
    }

    private InternalRow plain(RawEvent event, int loadDate) {
      GenericRow row = new GenericRow(6);
      row.setField(0, RowValues.rawPlayer(event.player(), columns[0].to()));
      row.setField(1, RowValues.text(event.type(), columns[1].to()));
      row.setField(2, RowValues.text(event.timestamp(), columns[2].to()));
      row.setField(3, RowValues.text(event.details(), columns[3].to()));
      row.setField(4, RowValues.text(event.location(), columns[4].to()));
      row.setField(5, loadDate);
      return row;
    }

    private @Nullable Object known(RawEvent event, OdsColumn column) {
      return switch (column.known()) {
        case 0 -> RowValues.rawPlayer(event.player(), column.to());
        case 1 -> RowValues.parsed(event.type(), column, zone);
        case 2 -> RowValues.parsed(event.timestamp(), column, zone);
        case 3 -> RowValues.parsed(event.details(), column, zone);
        default -> RowValues.parsed(event.location(), column, zone);
      };
    }
  }
}

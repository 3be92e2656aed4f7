package org.playlake.pipeline.tables;

import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.table.PaimonRowFunction;
import org.playlake.pipeline.source.ColumnForm;
import org.playlake.pipeline.source.ParquetFiles;
import org.playlake.transforms.event.RawEvent;
import org.playlake.transforms.player.PlayerId;
import org.playlake.transforms.player.RawProfile;

/** Rows of the raw tables. */
public final class OdsRows {
  private OdsRows() {}

  /** Rows of {@code ods_user_profile}. */
  public static PaimonRowFunction<RawProfile> profiles(ParquetFiles source) {
    boolean[] strings = strings(source);
    return profile -> profile(profile, strings);
  }

  /** Rows of {@code ods_user_event}. */
  public static PaimonRowFunction<RawEvent> events(ParquetFiles source) {
    boolean[] strings = strings(source);
    return event -> event(event, strings);
  }

  private static InternalRow profile(RawProfile profile, boolean[] strings) {
    @Nullable Object[] values = profile.values();
    GenericRow row = new GenericRow(values.length + 1);
    row.setField(0, player(profile.player(), strings[0]));
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      row.setField(
          i + 1, value instanceof byte[] text ? RowValues.text(text, strings[i + 1]) : value);
    }
    return row;
  }

  private static InternalRow event(RawEvent event, boolean[] strings) {
    GenericRow row = new GenericRow(5);
    row.setField(0, player(event.player(), strings[0]));
    row.setField(1, RowValues.text(event.type(), strings[1]));
    row.setField(2, RowValues.text(event.timestamp(), strings[2]));
    row.setField(3, RowValues.text(event.details(), strings[3]));
    row.setField(4, RowValues.text(event.location(), strings[4]));
    return row;
  }

  private static @Nullable Object player(PlayerId player, boolean string) {
    return switch (player.kind()) {
      case NOBODY -> null;
      case NUMBER -> player.number();
      case TEXT -> RowValues.text(player.text(), string);
    };
  }

  /** Which columns, by position, are annotated strings. */
  static boolean[] strings(ParquetFiles source) {
    ColumnForm[] forms = source.forms().values().toArray(new ColumnForm[0]);
    boolean[] strings = new boolean[forms.length];
    for (int i = 0; i < forms.length; i++) {
      strings[i] = forms[i] == ColumnForm.STRING;
    }
    return strings;
  }
}

package org.playlake.pipeline.tables;

import java.io.Serializable;
import java.util.List;
import org.apache.paimon.data.InternalRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.pipeline.column.TableTypes;
import org.playlake.pipeline.read.RawRow;
import org.playlake.pipeline.source.MoreColumn;

/** Values of a source's columns beside those that the job knows. */
final class MoreFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private final InternalRow.FieldGetter[] getters;

  private MoreFields(InternalRow.FieldGetter[] getters) {
    this.getters = getters;
  }

  static MoreFields of(OdsTable ods) {
    List<MoreColumn> more = ods.source().more();
    InternalRow.FieldGetter[] getters = new InternalRow.FieldGetter[more.size()];
    for (int i = 0; i < getters.length; i++) {
      getters[i] = InternalRow.createFieldGetter(TableTypes.of(more.get(i).shape()), i);
    }
    return new MoreFields(getters);
  }

  /** The value of a column that the job does not know; NULL where the source has none. */
  @Nullable Object value(RawRow<?> row, OdsColumn column) {
    return column.more() < 0 ? null : getters[column.more()].getFieldOrNull(row.more());
  }
}

package org.playlake.io.paimon.internal.partition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.paimon.casting.CastExecutor;
import org.apache.paimon.casting.CastExecutors;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The values of partitions as texts. Not those of the directories, in which a date may be a number
 * and NULL and a blank text are one.
 */
final class PartitionValues {

  private final RowType keys;

  PartitionValues(RowType keys) {
    this.keys = keys;
  }

  Map<String, @Nullable String> of(BinaryRow partition) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    for (int i = 0; i < keys.getFieldCount(); i++) {
      DataType type = keys.getTypeAt(i);
      Object value = InternalRow.createFieldGetter(type, i).getFieldOrNull(partition);
      values.put(keys.getFieldNames().get(i), value == null ? null : text(type, value));
    }
    return values;
  }

  @SuppressWarnings("unchecked")
  private static String text(DataType type, Object value) {
    CastExecutor<Object, Object> cast =
        (CastExecutor<Object, Object>) CastExecutors.resolveToString(type);
    return cast.cast(value).toString();
  }
}

package org.playlake.io.paimon.internal.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.paimon.codegen.CodeGenUtils;
import org.apache.paimon.codegen.RecordComparator;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.memory.MemorySegment;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeFamily;
import org.apache.paimon.types.RowType;
import org.apache.paimon.utils.ProjectedRow;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.Clustering;

/**
 * The clustering columns of one table's rows, in the order that Paimon sorts by: NULL first. NaN,
 * which Paimon takes for equal to any number, comes last, with infinity.
 */
public final class ClusteringKeys {

  /**
   * Longest prefix of a text or of bytes that is compared; longer values nearly always differ
   * earlier. What is longer differs from its neighbours before, nearly always.
   */
  private static final int LONGEST = 256;

  private final RecordComparator comparator;
  private final ProjectedRow key;
  private final boolean floating;
  private final InternalRow.FieldGetter[] getters;
  private final InternalRowSerializer serializer;

  public ClusteringKeys(RowType type, Clustering clustering) {
    int[] columns = clustering.positions(type);
    List<DataType> types = type.project(columns).getFieldTypes();
    this.comparator = CodeGenUtils.newRecordComparator(types);
    this.key = ProjectedRow.from(columns);
    this.floating = types.stream().anyMatch(each -> each.is(DataTypeFamily.APPROXIMATE_NUMERIC));
    this.getters = new InternalRow.FieldGetter[columns.length];
    for (int i = 0; i < columns.length; i++) {
      getters[i] = InternalRow.createFieldGetter(types.get(i), columns[i]);
    }
    this.serializer = new InternalRowSerializer(types.toArray(new DataType[0]));
  }

  /** The row's key, valid until the next one. */
  public InternalRow of(InternalRow row) {
    if (!floating) {
      return key.replaceRow(row);
    }
    GenericRow values = new GenericRow(getters.length);
    for (int i = 0; i < getters.length; i++) {
      values.setField(i, ordered(getters[i].getFieldOrNull(row)));
    }
    return values;
  }

  /**
   * A key to part ranges at: the row's own, or a shorter one that sorts just before it. With texts
   * of any length, bounds could not be kept at hand.
   */
  public byte[] bound(InternalRow row) {
    GenericRow bound = new GenericRow(getters.length);
    for (int i = 0; i < getters.length; i++) {
      bound.setField(i, shortened(ordered(getters[i].getFieldOrNull(row))));
    }
    // Without a copy these could be the bytes that the serializer writes the next key to.
    return serializer.toBinaryRow(bound).copy().toBytes();
  }

  private static @Nullable Object ordered(@Nullable Object value) {
    if (value instanceof Double number && number.isNaN()) {
      return Double.POSITIVE_INFINITY;
    }
    if (value instanceof Float number && number.isNaN()) {
      return Float.POSITIVE_INFINITY;
    }
    return value;
  }

  private static @Nullable Object shortened(@Nullable Object value) {
    if (value instanceof BinaryString text && text.getSizeInBytes() > LONGEST) {
      return text.substring(0, Math.min(LONGEST, text.numChars()));
    }
    if (value instanceof byte[] bytes && bytes.length > LONGEST) {
      return Arrays.copyOf(bytes, LONGEST);
    }
    return value;
  }

  public BinaryRow bound(byte[] bytes) {
    BinaryRow row = new BinaryRow(getters.length);
    row.pointTo(MemorySegment.wrap(bytes), 0, bytes.length);
    return row;
  }

  public int compare(InternalRow left, InternalRow right) {
    return comparator.compare(left, right);
  }
}

package org.playlake.io.paimon.internal.parquet;

import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.shade.org.apache.parquet.schema.GroupType;
import org.apache.paimon.shade.org.apache.parquet.schema.Type;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The way from a row to the values of one Parquet column that lies in a list: the list, its
 * elements, and the place of the value in an element. What may be null on the way is read from the
 * Parquet schema, since that is what readers take the levels by.
 */
final class ListPath {
  private final int place;
  private final InternalArray.@Nullable ElementGetter values;
  private final @Nullable GenericRow element;
  private final int fields;

  /** Definition level of a row whose list is there: of an empty one, and one more with elements. */
  private final int listLevel;

  /** Definition level of an element that is there. */
  private final int elementLevel;

  private final int valueLevel;

  private ListPath(
      int place,
      InternalArray.@Nullable ElementGetter values,
      int fields,
      int listLevel,
      int elementLevel,
      int valueLevel) {
    this.place = place;
    this.values = values;
    this.element = values == null ? null : new GenericRow(1);
    this.fields = fields;
    this.listLevel = listLevel;
    this.elementLevel = elementLevel;
    this.valueLevel = valueLevel;
  }

  /**
   * The way to a value of the elements.
   *
   * @param type of the list
   * @param stored the same in Parquet
   * @param place of the value in elements that are rows, else 0
   */
  static ListPath of(ArrayType type, GroupType stored, int place) {
    Type element = stored.getType(0).asGroupType().getType(0);
    int list = optional(stored);
    DataType each = type.getElementType();
    if (each instanceof RowType row) {
      int inElement = list + 1 + optional(element);
      int value = inElement + optional(element.asGroupType().getType(place));
      return new ListPath(place, null, row.getFieldCount(), list, inElement, value);
    }
    return new ListPath(
        0,
        InternalArray.createElementGetter(each),
        1,
        list,
        list + 1,
        list + 1 + optional(element));
  }

  private static int optional(Type type) {
    return type.isRepetition(Type.Repetition.OPTIONAL) ? 1 : 0;
  }

  /** True if a row's list may be null. */
  boolean hasNullLists() {
    return listLevel > 0;
  }

  /** Definition level of a list without elements. */
  int emptyLevel() {
    return listLevel;
  }

  /** Definition level of a value. */
  int valueLevel() {
    return valueLevel;
  }

  /**
   * The row in which the element's value is, valid until the next call; null if the element itself
   * is.
   */
  @Nullable InternalRow element(InternalArray list, int index) {
    if (element != null) {
      element.setField(0, values.getElementOrNull(list, index));
      return element;
    }
    return list.isNullAt(index) ? null : list.getRow(index, fields);
  }

  /** Definition level where the value, or the whole element, is null; -1 if it must not be. */
  int nullLevel(@Nullable InternalRow inElement) {
    int most = inElement == null ? elementLevel : valueLevel;
    int least = inElement == null ? listLevel + 1 : elementLevel;
    return least < most ? least : -1;
  }

  /** Place of the value in {@link #element}. */
  int place() {
    return place;
  }
}

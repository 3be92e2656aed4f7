package org.playlake.pipeline.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.paimon.data.BinaryArray;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.serializer.InternalArraySerializer;
import org.apache.paimon.types.DataType;

/**
 * Lists in their binary form, for columns whose lists repeat: one met before is not encoded again.
 * Bounded: all are forgotten when there are too many. Belongs to one thread.
 */
final class BinaryLists<T> {
  private static final int MOST = 1 << 12;

  private final InternalArraySerializer serializer;
  private final Function<T, Object> value;
  private final Map<List<T>, BinaryArray> known = new HashMap<>();

  /**
   * Lists of a type.
   *
   * @param value makes an element's value as a Paimon row holds it
   */
  BinaryLists(DataType element, Function<T, Object> value) {
    this.serializer = new InternalArraySerializer(element);
    this.value = value;
  }

  InternalArraySerializer serializer() {
    return serializer;
  }

  /** The list, not to be modified; the elements neither. */
  BinaryArray binary(List<T> elements) {
    BinaryArray binary = known.get(elements);
    if (binary == null) {
      if (known.size() == MOST) {
        known.clear();
      }
      Object[] values = elements.stream().map(value).toArray();
      binary = serializer.toBinaryArray(new GenericArray(values)).copy();
      known.put(List.copyOf(elements), binary);
    }
    return binary;
  }
}

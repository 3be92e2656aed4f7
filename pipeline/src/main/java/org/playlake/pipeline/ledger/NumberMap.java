package org.playlake.pipeline.ledger;

import java.util.HashMap;
import java.util.Map;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;

/** Numbers by name, as a column MAP&lt;STRING, BIGINT> holds them. */
final class NumberMap {

  private NumberMap() {}

  static GenericMap of(Map<String, Long> values) {
    Map<BinaryString, Long> map = new HashMap<>();
    values.forEach((key, value) -> map.put(BinaryString.fromString(key), value));
    return new GenericMap(map);
  }

  static Map<String, Long> read(InternalMap map) {
    InternalArray keys = map.keyArray();
    InternalArray values = map.valueArray();
    Map<String, Long> read = new HashMap<>();
    for (int i = 0; i < map.size(); i++) {
      read.put(keys.getString(i).toString(), values.getLong(i));
    }
    return read;
  }
}

package org.playlake.engines;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row as a text that is the same whatever engine has read it: by the names of its columns,
 * without those that are null, which a table may not have had yet. Knows the JDK alone: programs
 * use it that run with an engine's class path.
 */
public final class RowText {

  private RowText() {}

  /** The text of a row's values by column: plain Java, nested ones as lists and maps. */
  public static String of(Map<String, Object> row) {
    Map<String, Object> some = new TreeMap<>(row);
    some.values().removeIf(value -> value == null);
    return value(some);
  }

  private static String value(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> sorted = new TreeMap<>();
      map.forEach((key, each) -> sorted.put(value(key), value(each)));
      return sorted.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RowText::value).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant().toString();
    }
    if (value instanceof byte[] bytes) {
      return bytes(ByteBuffer.wrap(bytes));
    }
    return value instanceof ByteBuffer bytes ? bytes(bytes.duplicate()) : String.valueOf(value);
  }

  private static String bytes(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate()).toString();
    } catch (CharacterCodingException e) {
      byte[] all = new byte[bytes.remaining()];
      bytes.get(all);
      return "0x" + HexFormat.of().formatHex(all);
    }
  }
}

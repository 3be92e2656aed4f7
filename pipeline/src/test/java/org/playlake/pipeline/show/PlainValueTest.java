package org.playlake.pipeline.show;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.GenericArray;
import org.apache.paimon.data.GenericMap;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;

class PlainValueTest {

  @Test
  void numbersAndBooleansStayAndDatesAreTexts() {
    assertThat(plain(7, DataTypes.INT())).isEqualTo(7);
    assertThat(plain(true, DataTypes.BOOLEAN())).isEqualTo(true);
    assertThat(plain(19850, DataTypes.DATE())).isEqualTo("2024-05-07");
    assertThat(plain(3_600_000, DataTypes.TIME())).isEqualTo("01:00");
    assertThat(
            plain(Decimal.fromBigDecimal(new BigDecimal("0.25"), 27, 4), DataTypes.DECIMAL(27, 4)))
        .isEqualTo(new BigDecimal("0.2500"));
    assertThat(plain(null, DataTypes.INT())).isNull();
  }

  @Test
  void aTimeWithLocalTimeZoneIsAnInstantAndOneWithoutHasNone() {
    Timestamp time = Timestamp.fromLocalDateTime(LocalDateTime.of(2026, 1, 5, 10, 0, 0, 1000));

    assertThat(plain(time, DataTypes.TIMESTAMP_WITH_LOCAL_TIME_ZONE(6)))
        .isEqualTo("2026-01-05T10:00:00.000001Z");
    assertThat(plain(time, DataTypes.TIMESTAMP(6))).isEqualTo("2026-01-05T10:00:00.000001");
  }

  @Test
  void bytesAreTheTextThatTheyHoldOrElseDigits() {
    assertThat(plain("上海".getBytes(UTF_8), DataTypes.BYTES())).isEqualTo("上海");
    assertThat(plain(new byte[] {(byte) 0xFF, 1}, DataTypes.BYTES())).isEqualTo("0xff01");
    assertThat(plain(BinaryString.fromString("x"), DataTypes.STRING())).isEqualTo("x");
  }

  @Test
  void nestedValuesAreListsAndMapsInTheOrderOfTheirKeys() {
    Map<Object, Object> counts = new LinkedHashMap<>();
    counts.put(BinaryString.fromString("b"), 2L);
    counts.put(BinaryString.fromString("a"), null);
    DataType place =
        DataTypes.ROW(
            DataTypes.FIELD(0, "province", DataTypes.STRING()),
            DataTypes.FIELD(1, "seen", DataTypes.ARRAY(DataTypes.DATE())));

    assertThat(plain(new GenericMap(counts), DataTypes.MAP(DataTypes.STRING(), DataTypes.BIGINT())))
        .hasToString("{a=null, b=2}");
    assertThat(
            plain(
                new GenericArray(
                    new Object[] {
                      GenericRow.of(
                          BinaryString.fromString("浙江"),
                          new GenericArray(new Integer[] {19850, null})),
                      null
                    }),
                DataTypes.ARRAY(place)))
        .isEqualTo(
            Arrays.asList(
                Map.of("province", "浙江", "seen", Arrays.asList("2024-05-07", null)), null));
    assertThat(plain(GenericRow.of(null, null), place)).hasToString("{province=null, seen=null}");
  }

  private static Object plain(Object value, DataType type) {
    return PlainValue.of(value, type);
  }
}

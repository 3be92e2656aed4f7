package org.playlake.transforms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\n", "-", " / "})
  void isUnknownWithoutAName(String location) {
    assertThat(Region.of(location)).isEqualTo(new Region("unknown", "unknown"));
  }

  @Test
  void isUnknownWithoutALocation() {
    assertThat(Region.of(null)).isEqualTo(new Region("unknown", "unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "广东 深圳; 广东; 深圳",
        "广东省-深圳市; 广东省; 深圳市",
        "California, USA; California; USA",
        "广东 - 深圳; 广东; - 深圳",
        "-深圳; unknown; 深圳",
        "广东|; 广东; unknown",
      })
  void splitsAtTheFirstSeparator(String location, String province, String city) {
    assertThat(Region.of(location)).isEqualTo(new Region(province, city));
  }

  @ParameterizedTest
  @CsvSource({
    "广东省深圳市, 广东省, 深圳市",
    "广东省, 广东省, unknown",
    "内蒙古自治区包头市, 内蒙古自治区, 包头市",
    "香港特别行政区, 香港特别行政区, unknown",
    "上海市省, 上海市省, unknown",
  })
  void splitsAfterAProvince(String location, String province, String city) {
    assertThat(Region.of(location)).isEqualTo(new Region(province, city));
  }

  @ParameterizedTest
  @CsvSource({"上海市, 上海市, 上海市", "上海市浦东新区, 上海市, 浦东新区", "市市, 市市, 市市"})
  void splitsAfterACity(String location, String province, String city) {
    assertThat(Region.of(location)).isEqualTo(new Region(province, city));
  }

  @ParameterizedTest
  @ValueSource(strings = {"深圳", "省", "市", "Shenzhen", "广东\n省深圳"})
  void isAProvinceOtherwise(String location) {
    assertThat(Region.of(location)).isEqualTo(new Region(location, "unknown"));
  }

  @Test
  void numberedNamesHaveHashesOfTheirOwn() {
    Set<Integer> hashes = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      Region region = new Region("省" + i / 100, "市" + i % 100);
      assertThat(region).hasSameHashCodeAs(new Region("省" + i / 100, "市" + i % 100));
      hashes.add(region.hashCode());
    }
    assertThat(hashes).hasSizeGreaterThan(9_900);
  }

  @Test
  void anyRegionHasALocationThatLeadsBackToIt() {
    String[] parts = {
      "", "广东省", "自治区", "上海市", "深圳", "a", " ", "\t", "\n", "\u0085", "\u3000", "|", "-", "·",
      "unknown"
    };
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      StringBuilder location = new StringBuilder();
      for (int left = random.nextInt(7); left > 0; left--) {
        location.append(parts[random.nextInt(parts.length)]);
      }
      Region region = Region.of(location.toString());
      assertThat(Region.of(region.toLocation())).isEqualTo(region);
    }
  }

  @Test
  void aProvinceThatNoLocationHasIsRefused() {
    assertThatThrownBy(() -> new Region("a|b", "c").toLocation())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a|b");
  }
}

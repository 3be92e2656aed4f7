package org.playlake.pipeline.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChinaMapTest {

  @Test
  void thereAre34ProvincesOfDifferentShortNames() {
    assertThat(ChinaMap.PROVINCES).hasSize(34).doesNotHaveDuplicates();
    assertThat(ChinaMap.PROVINCES.stream().map(ChinaMap::brief))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).hasSizeBetween(2, 3));
  }

  @Test
  void aShortNameIsWithoutWhatSaysOfWhichKindAProvinceIs() {
    assertThat(ChinaMap.brief("浙江省")).isEqualTo("浙江");
    assertThat(ChinaMap.brief("北京市")).isEqualTo("北京");
    assertThat(ChinaMap.brief("内蒙古自治区")).isEqualTo("内蒙古");
    assertThat(ChinaMap.brief("广西壮族自治区")).isEqualTo("广西");
    assertThat(ChinaMap.brief("新疆维吾尔自治区")).isEqualTo("新疆");
    assertThat(ChinaMap.brief("香港特别行政区")).isEqualTo("香港");
  }
}

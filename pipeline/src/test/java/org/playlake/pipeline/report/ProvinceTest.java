package org.playlake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvinceTest {

  @Test
  void thereAreThirtyFourWithTheirFullNames() {
    assertThat(Province.values()).hasSize(34);
    assertThat(Province.values()).allMatch(each -> Province.of(each.fullName()).get() == each);
    assertThat(Province.XJ.fullName()).isEqualTo("新疆维吾尔自治区");
  }

  @ParameterizedTest
  @CsvSource({
    "浙江,ZJ",
    "浙江省,ZJ",
    "浙,ZJ",
    "' Zhejiang ',ZJ",
    "zhejiang  province,ZJ",
    "CN-ZJ,ZJ",
    "北京市,BJ",
    "BEIJING,BJ",
    "内蒙古自治区,NM",
    "Inner Mongolia,NM",
    "內蒙古,NM",
    "广西,GX",
    "广西壮族自治区,GX",
    "广西自治区,GX",
    "Xizang,XZ",
    "Hong Kong SAR,HK",
    "香港特别行政区,HK",
    "Macao,MO",
    "臺灣,TW",
    "Shanxi,SX",
    "Shaanxi,SN"
  })
  void aProvinceIsKnownByItsUsualNames(String name, Province province) {
    assertThat(Province.of(name)).contains(province);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown", "杭州市", "California", "浙江浙江", "ZJ", "</script>"})
  void anythingElseIsNone(String name) {
    assertThat(Province.of(name)).isEmpty();
  }
}

package org.playlake.pipeline.serving;

import java.util.List;
import java.util.stream.Collectors;

/** The provinces of China under the names that maps of BI tools know, such as 浙江省. */
final class ChinaMap {

  /** The 34, by GB/T 2260. */
  static final List<String> PROVINCES =
      List.of(
          "北京市",
          "天津市",
          "河北省",
          "山西省",
          "内蒙古自治区",
          "辽宁省",
          "吉林省",
          "黑龙江省",
          "上海市",
          "江苏省",
          "浙江省",
          "安徽省",
          "福建省",
          "江西省",
          "山东省",
          "河南省",
          "湖北省",
          "湖南省",
          "广东省",
          "广西壮族自治区",
          "海南省",
          "重庆市",
          "四川省",
          "贵州省",
          "云南省",
          "西藏自治区",
          "陕西省",
          "甘肃省",
          "青海省",
          "宁夏回族自治区",
          "新疆维吾尔自治区",
          "台湾省",
          "香港特别行政区",
          "澳门特别行政区");

  private ChinaMap() {}

  /** The name without what says of which kind the province is, such as 浙江. */
  static String brief(String province) {
    return province.replaceFirst("(省|市|特别行政区|(壮族|回族|维吾尔)?自治区)$", "");
  }

  /** An expression that is the standard name of what a column holds, or NULL. */
  static String standardName(String column) {
    return PROVINCES.stream()
        .map(
            province ->
                "WHEN "
                    + StarRocksText.name(column)
                    + " IN ('"
                    + province
                    + "', '"
                    + brief(province)
                    + "') THEN '"
                    + province
                    + "'")
        .collect(Collectors.joining("\n    ", "CASE\n    ", "\n  END"));
  }
}

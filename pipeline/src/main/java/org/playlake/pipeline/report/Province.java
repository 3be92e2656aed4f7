package org.playlake.pipeline.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The provinces of China, by the letters of ISO 3166-2:CN, with the names that they go by. */
enum Province {
  BJ("北京", "市", "京|Beijing"),
  TJ("天津", "市", "津|Tianjin"),
  HE("河北", "省", "冀|Hebei"),
  SX("山西", "省", "晋|Shanxi"),
  NM("内蒙古", "自治区", "蒙|Inner Mongolia|Nei Mongol|Neimenggu|內蒙古"),
  LN("辽宁", "省", "辽|Liaoning|遼寧"),
  JL("吉林", "省", "吉|Jilin"),
  HL("黑龙江", "省", "黑|Heilongjiang|黑龍江"),
  SH("上海", "市", "沪|Shanghai"),
  JS("江苏", "省", "苏|Jiangsu|江蘇"),
  ZJ("浙江", "省", "浙|Zhejiang"),
  AH("安徽", "省", "皖|Anhui"),
  FJ("福建", "省", "闽|Fujian"),
  JX("江西", "省", "赣|Jiangxi"),
  SD("山东", "省", "鲁|Shandong|山東"),
  HA("河南", "省", "豫|Henan"),
  HB("湖北", "省", "鄂|Hubei"),
  HN("湖南", "省", "湘|Hunan"),
  GD("广东", "省", "粤|Guangdong|廣東"),
  GX("广西", "壮族自治区", "桂|Guangxi|Guangxi Zhuang|廣西"),
  HI("海南", "省", "琼|Hainan"),
  CQ("重庆", "市", "渝|Chongqing|重慶"),
  SC("四川", "省", "川|Sichuan"),
  GZ("贵州", "省", "贵|Guizhou|貴州"),
  YN("云南", "省", "云|Yunnan|雲南"),
  XZ("西藏", "自治区", "藏|Tibet|Xizang"),
  SN("陕西", "省", "陕|Shaanxi|陝西"),
  GS("甘肃", "省", "甘|Gansu|甘肅"),
  QH("青海", "省", "青|Qinghai"),
  NX("宁夏", "回族自治区", "宁|Ningxia|Ningxia Hui|寧夏"),
  XJ("新疆", "维吾尔自治区", "新|Xinjiang|Xinjiang Uygur|Xinjiang Uyghur"),
  TW("台湾", "省", "台|Taiwan|臺灣|台灣"),
  HK("香港", "特别行政区", "港|Hong Kong|Hongkong"),
  MO("澳门", "特别行政区", "澳|Macau|Macao|澳門");

  private static final List<String> ENDS =
      List.of(
          "",
          "省",
          "市",
          "自治区",
          "特别行政区",
          "特別行政區",
          " province",
          " sheng",
          " municipality",
          " city",
          " shi",
          " autonomous region",
          " special administrative region",
          " sar");

  private static final Map<String, Province> BY_NAME = byName();

  private final String chinese;
  private final String end;
  private final String more;

  Province(String chinese, String end, String more) {
    this.chinese = chinese;
    this.end = end;
    this.more = more;
  }

  /** The province of that name, short or full, Chinese or English; empty where it is none. */
  static Optional<Province> of(String name) {
    return Optional.ofNullable(BY_NAME.get(plain(name)));
  }

  /** The full name. */
  String fullName() {
    return chinese + end;
  }

  private static Map<String, Province> byName() {
    Map<String, Province> names = new HashMap<>();
    for (Province each : values()) {
      names.put(plain(each.fullName()), each);
      names.put("cn-" + plain(each.name()), each);
      Stream.of((each.chinese + "|" + each.more).split("\\|"))
          .flatMap(name -> ENDS.stream().map(end -> plain(name + end)))
          .forEach(name -> names.put(name, each));
    }
    return Map.copyOf(names);
  }

  private static String plain(String name) {
    return String.join(" ", Arrays.asList(name.strip().toLowerCase(Locale.ROOT).split("\\s+")));
  }
}

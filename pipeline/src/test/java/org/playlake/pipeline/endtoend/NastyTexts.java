package org.playlake.pipeline.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Texts that are easily read wrongly. A text is a String, a {@code byte[]} or null. */
final class NastyTexts {

  /** A three-byte character cut off, a byte that UTF-8 never uses, an encoded surrogate. */
  static final byte[] MALFORMED = {
    'a', (byte) 0xE6, (byte) 0x9D, 'b', (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'c'
  };

  static final List<String> WHOLE_NUMBERS =
      List.of(
          "1",
          "+1",
          "-0",
          " 5 ",
          "\t5\r\n",
          "\u00a05",
          "\u30005",
          "1.9",
          "-1.9",
          "1.",
          ".5",
          ".",
          "1e3",
          "",
          " ",
          "-",
          "0x1",
          "1L",
          "1_000",
          "1,000",
          "٣",
          "１２",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "99999999999999999999",
          "007",
          "null",
          "5\u0000");

  static final List<String> NUMBERS =
      List.of(
          "1",
          "1.5",
          "-1.5",
          ".5",
          "5.",
          "1e3",
          "1E-3",
          "1e309",
          "-1e309",
          "1e-400",
          "4.9e-324",
          "NaN",
          "nan",
          "+NaN",
          "Infinity",
          "-Infinity",
          "inf",
          "+inf",
          "-INF",
          "infinit",
          "1d",
          "1.5f",
          "1L",
          "0x1p3",
          " 2.5 ",
          "\u00a02.5",
          "",
          "n/a",
          "1,5",
          "٣",
          "-0.0");

  static final List<String> DATES =
      List.of(
          "2026",
          "2026-1",
          "2026-1-2",
          "2026-01-02T",
          "2026-01-02 and more",
          "2026-01-02x",
          " 2026-01-02 ",
          "\t2026-01-02\n",
          "\u00a02026-01-02",
          "+2026-01-02",
          "-2026-01-02",
          "20260102",
          "2026/01/02",
          "2026-13-01",
          "2026-02-29",
          "2024-02-29",
          "0000-00-00",
          "0000-01-01",
          "0001-01-01",
          "1582-10-10",
          "9999-12-31",
          "10000-01-01",
          "5881580-07-11",
          "5881580-07-12",
          "-5877641-06-23",
          "202-01-01",
          "",
          "T",
          "2026-001-01",
          "２０２６-01-01");

  static final List<String> LOCATIONS =
      List.of(
          " ",
          "\t",
          "\u3000",
          "\u00a0",
          "北京",
          "北京市",
          "市",
          "市市",
          "北京市朝阳区",
          "广东省",
          "广东省深圳市",
          "省",
          "省广东",
          "内蒙古自治区",
          "内蒙古自治区呼和浩特市",
          "香港特别行政区",
          "香港特别行政区九龙",
          "自治区",
          "上海市浦东新区广东省",
          "广东 深圳",
          "广东/深圳",
          "广东,深圳",
          "广东，深圳",
          "广东|深圳",
          "广东-深圳",
          "广东·深圳",
          "广东_深圳",
          "广东.深圳",
          " 广东 / 深圳 ",
          "\u3000广东\u3000-\u3000深圳\u3000",
          "广东-",
          "-深圳",
          "-",
          " - ",
          "广东-深圳-南山",
          "广东省-深圳市",
          "广东\n深圳",
          "广东省\n深圳市",
          "广东省深圳市\n",
          "广东省深圳\u0085",
          "深圳市\u2028南山",
          "深圳市\u0085",
          "深圳市\r\n",
          "😀省😀市",
          "😀市",
          "😀-😀",
          "unknown",
          "New York",
          "São Paulo",
          "\u200b广东");

  static final List<@Nullable Object> TYPES =
      Arrays.asList(
          "LOGIN",
          "Login",
          " Login ",
          "İSTANBUL",
          "DIŞ",
          "STRASSE ẞ",
          "ΑΣ ΑΣΑ",
          "ǅ",
          "K",
          "𐐀A😀",
          "",
          "PURCHASE\n",
          null,
          MALFORMED);

  /** The same for the devices of players. */
  static final List<@Nullable Object> DEVICES =
      Arrays.asList("iPhone 15", null, "", " ", "unknown", "Unknown", MALFORMED, "\uFFFD");

  private NastyTexts() {}

  static byte @Nullable [] bytes(@Nullable Object text) {
    return text == null || text instanceof byte[] ? (byte[]) text : text.toString().getBytes(UTF_8);
  }
}

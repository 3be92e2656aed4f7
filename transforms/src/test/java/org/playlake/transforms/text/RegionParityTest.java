package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegionParityTest {
  private static final Pattern SEPARATOR = Pattern.compile("[ /,，|\\-·_]");
  private static final Pattern PROVINCE = Pattern.compile("^(.+?(?:省|自治区|特别行政区))(.*)$");
  private static final Pattern CITY = Pattern.compile("^(.+?市)(.*)$");

  @Test
  void splitsAsTheRegularExpressionsDo() {
    Parity.check(
        100_000,
        RegionParityTest::location,
        text -> Region.of(new String(text, UTF_8)),
        text -> expected(new String(text, UTF_8).strip()));
  }

  private static Region expected(String place) {
    if (place.isEmpty()) {
      return new Region("unknown", "unknown");
    }
    Matcher separator = SEPARATOR.matcher(place);
    if (separator.find()) {
      String before = place.substring(0, separator.start()).strip();
      String after = place.substring(separator.end()).strip();
      return new Region(or(before, "unknown"), or(after, "unknown"));
    }
    Matcher province = PROVINCE.matcher(place);
    if (province.find()) {
      return new Region(province.group(1), or(province.group(2), "unknown"));
    }
    Matcher city = CITY.matcher(place);
    if (city.find()) {
      return new Region(city.group(1), or(city.group(2), city.group(1)));
    }
    return new Region(place, "unknown");
  }

  private static String or(String part, String otherwise) {
    return part.isEmpty() ? otherwise : part;
  }

  private static byte[] location(Random random) {
    StringBuilder location = new StringBuilder();
    for (int parts = random.nextInt(6); parts > 0; parts--) {
      location.append(
          Nasty.pick(
              random, "省", "自治区", "特别行政区", "市", "自治", "特别行政", "广东", "深圳", "内蒙古", "a", "😀", "\n",
              "\r", "\u0085", "\u2028", "\u3000", "\u00a0"));
      location.append(
          random.nextInt(12) > 0 ? "" : Nasty.pick(random, " ", "/", "，", "|", "·", "_"));
    }
    return random.nextBoolean()
        ? location.toString().getBytes(UTF_8)
        : Nasty.spoil(random, location.toString());
  }
}

package org.playlake.transforms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonAmountParityTest {
  private static final int SAMPLES = 150_000;

  @Test
  void readsAmountsAsSparkDoes() {
    Spark amount = Spark.amount();
    Parity.check(
        SAMPLES,
        JsonAmountParityTest::json,
        JsonAmount::of,
        json -> Objects.requireNonNullElse(amount.eval(json), 0.0));
  }

  private static byte[] json(Random random) {
    return random.nextBoolean() ? flat(random) : any(random);
  }

  /** As events have it, with at most one spoiled spot, where only the fast reading can go wrong. */
  private static byte[] flat(Random random) {
    StringBuilder json = new StringBuilder("{");
    for (int fields = random.nextInt(4); fields > 0; fields--) {
      json.append(Nasty.pick(random, "\"amount\"", "\"amount\"", "\"item\"", "\"等级\"")).append(':');
      json.append(Nasty.pick(random, "", "", " ")).append(plain(random));
      json.append(fields > 1 ? "," : "");
    }
    return Nasty.spoil(random, json.append('}').toString());
  }

  private static String plain(Random random) {
    String sign = Nasty.seldom(random, "-");
    return switch (random.nextInt(6)) {
      case 0 -> Nasty.pick(random, "null", "true", "false", "0", "0.0");
      case 1 -> Nasty.pick(random, "\"sword\"", "\"长剑\"", "\"\"");
      case 2 -> '"' + sign + random.nextInt(1000) + "." + random.nextInt(100) + '"';
      case 3 -> sign + random.nextInt(10) + "." + Nasty.digits(random, 17);
      default -> sign + random.nextInt(1000) + Nasty.pick(random, "", ".5", ".25", ".99");
    };
  }

  private static byte[] any(Random random) {
    String before = Nasty.seldom(random, " ", "\n", "\ufeff", "[", "x", "\f");
    String behind = Nasty.seldom(random, " junk", "}", "{\"amount\":7}", ",");
    return Nasty.spoil(random, before + object(random, 3) + behind);
  }

  private static String object(Random random, int depth) {
    StringBuilder object = new StringBuilder("{");
    for (int fields = random.nextInt(5); fields > 0; fields--) {
      object.append(space(random)).append(name(random)).append(space(random)).append(':');
      object.append(space(random)).append(value(random, depth)).append(space(random));
      object.append(fields > 1 ? "," : Nasty.seldom(random, ",", ", ,"));
    }
    return object.append(random.nextInt(90) == 0 ? "" : "}").toString();
  }

  private static String name(Random random) {
    return switch (random.nextInt(14)) {
      case 0 -> "'amount'";
      case 1 -> Nasty.pick(random, "\"\\u0061mount\"", "\"amoun\\n\"", "\"amoun\\u0074\"");
      case 2 -> Nasty.pick(random, "\"Amount\"", "\"amount \"", "\"amoun\"", "\"amounts\"", "\"\"");
      case 3, 4, 5, 6 -> Nasty.pick(random, "\"item\"", "\"等级\"", "'x'", "\"c\\\"d\"");
      default -> "\"amount\"";
    };
  }

  private static String value(Random random, int depth) {
    return switch (random.nextInt(20)) {
      case 0 -> depth > 0 ? object(random, depth - 1) : "{}";
      case 1 -> "[" + (depth > 0 ? value(random, depth - 1) : "") + "]";
      case 2 ->
          Nasty.pick(random, "null", "true", "false", "null", "true", "false", "nulls", "nul");
      case 3 -> Nasty.pick(random, "1e309", "-1e309", "1e-400", "-0", "-0.0", "0", "1.5e3", "1E-3");
      case 4 -> '"' + Nasty.pick(random, "1e400", "NaN", "-inf", " 7 ", "1.5d", "0x1p3", "") + '"';
      case 5 ->
          '"' + Nasty.pick(random, "\\u0031", "\\ud800", "\\ud83d\\ude00", "a\tb", "\\n7") + '"';
      case 6 -> '\'' + Nasty.digits(random, 4) + '\'';
      case 7, 8 -> '"' + text(SparkCastsParityTest.decimal(random)).replace("\"", "") + '"';
      case 9 -> Nasty.pick(random, "", "-") + random.nextInt(10) + Nasty.digits(random, 30);
      case 10 -> {
        String odd =
            Nasty.seldom(random, "NaN", "-Infinity", "+1", "007", "00", "-", ".5", "5.", "1e");
        yield odd.isEmpty() ? "2.2250738585072012e-308" : odd;
      }
      case 11 -> random.nextInt(20) > 0 ? "7" : "1" + Nasty.digits(random, 1300);
      case 12 -> '"' + (random.nextInt(20) > 0 ? "é" : "é".repeat(random.nextInt(9000))) + '"';
      default -> random.nextInt(1000) + Nasty.pick(random, "", ".5", ".25", ".99", ".10");
    };
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }

  private static String space(Random random) {
    return random.nextInt(6) > 0
        ? Nasty.seldom(random, "  ", "\n\n", "\f", "/**/", "\u00a0")
        : Nasty.pick(random, " ", "\t", "\n", "\r\n", "  ");
  }
}

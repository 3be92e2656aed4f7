package org.playlake.pipeline.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Details of events from which an amount is easily read wrongly. */
final class NastyDetails {

  static final List<@Nullable Object> ALL =
      Arrays.asList(
          // Numbers of all kinds.
          "{\"amount\":5}",
          "{\"amount\":12.50}",
          "{\"amount\":-3}",
          "{\"amount\":0}",
          "{\"amount\":-0}",
          "{\"amount\":-0.0}",
          "{\"amount\":1e309}",
          "{\"amount\":-1e309}",
          "{\"amount\":1e-400}",
          "{\"amount\":4.9e-324}",
          "{\"amount\":1.7976931348623157e308}",
          "{\"amount\":NaN}",
          "{\"amount\":Infinity}",
          "{\"amount\":+5}",
          "{\"amount\":.5}",
          "{\"amount\":5.}",
          "{\"amount\":05}",
          "{\"amount\":123456789012345678901234567890}",
          // Ties of the fifth decimal, as Double.toString has them.
          "{\"amount\":0.00005}",
          "{\"amount\":0.00015}",
          "{\"amount\":1.00005}",
          "{\"amount\":0.00004999}",
          "{\"amount\":2.675}",
          "{\"amount\":1234567.12345}",
          "{\"amount\":0.1}",
          "{\"amount\":0.2}",
          "{\"amount\":8.41}",
          // About what the sum can hold.
          "{\"amount\":1e15}",
          "{\"amount\":9999999999999998}",
          "{\"amount\":9999999999999999}",
          "{\"amount\":9.9999999999999995e15}",
          "{\"amount\":1e16}",
          "{\"amount\":\"1e17\"}",
          "{\"amount\":123456789012.34565}",
          "{\"amount\":99999999999.99995}",
          // Texts.
          "{\"amount\":\"12.5\"}",
          "{\"amount\":\" 7 \"}",
          "{\"amount\":\"7d\"}",
          "{\"amount\":\"0x1p3\"}",
          "{\"amount\":\"1e400\"}",
          "{\"amount\":\"-1e400\"}",
          "{\"amount\":\"NaN\"}",
          "{\"amount\":\"nan\"}",
          "{\"amount\":\"inf\"}",
          "{\"amount\":\"\"}",
          "{\"amount\":\"1,000\"}",
          "{\"amount\":\"٣\"}",
          "{\"amount\":\"\\u0037\"}",
          "{\"amount\":\"\\t7\"}",
          // Other values.
          "{\"amount\":null}",
          "{\"amount\":true}",
          "{\"amount\":[5]}",
          "{\"amount\":{\"x\":5}}",
          "{\"amount\":[]}",
          "{\"amount\":[[1,2],3]}",
          // Names.
          "{\"Amount\":5}",
          "{\"amo\\u0075nt\":6}",
          "{\" amount\":6}",
          "{'amount':4}",
          "{amount:4}",
          "{\"a\":{\"amount\":7}}",
          "{\"a\":[{\"amount\":7}],\"amount\":8}",
          "{\"amount\":1,\"amount\":2}",
          "{\"amount\":null,\"amount\":2}",
          "{\"amount\":\"x\",\"amount\":2}",
          "{\"amount\":[],\"amount\":2}",
          // No JSON, or nearly.
          null,
          "",
          " ",
          "null",
          "5",
          "\"amount\"",
          "[{\"amount\":5}]",
          "{}",
          "{",
          "not json",
          "{\"amount\":5} junk",
          "{\"amount\":5}{\"amount\":6}",
          "{\"amount\":5",
          "{\"amount\":5,",
          "{\"amount\":5,}",
          "{\"amount\":5 6}",
          "{\"amount\" 5}",
          "{\"amount\":}",
          "{,\"amount\":5}",
          "{\"a\":tru,\"amount\":5}",
          "{\"amount\":5,\"a\":tru}",
          "/**/{\"amount\":5}",
          "\uFEFF{\"amount\":9}",
          "\n\t {\"amount\" : 9 }\n",
          "{\"a\":\"\n\t\",\"amount\":9}",
          "{\"a\":\"\\x\",\"amount\":9}",
          "{\"a\":\"😀\\ud83d\\ude00\",\"amount\":9}",
          "{\"a\":\"\u0000\",\"amount\":9}",
          "{\"amount\":5}\u0000",
          "{\"a\":\"\u00e6\u009d\",\"amount\":9}".getBytes(ISO_8859_1),
          "{\"amount\":9,\"\u00ff\":1}".getBytes(ISO_8859_1),
          "\u00ff{\"amount\":9}".getBytes(ISO_8859_1));

  private NastyDetails() {}
}

package org.playlake.transforms.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.playlake.benchmarks.kernels.Texts;
import org.playlake.transforms.text.SparkText;

/** A column of some texts that repeat; arrays are shared as a Parquet dictionary shares them. */
@State(Scope.Thread)
@OperationsPerInvocation(Texts.COUNT)
public class TextCacheKernel {
  private static final List<String> PLACES =
      List.of("广东-深圳", "广东-广州", "浙江省杭州市", "上海", "北京市", "四川 成都", "California-LA");

  @Param({"shared", "copied"})
  public String arrays;

  private final TextCache cache = new TextCache(SparkText::lower);
  private byte[][] texts;

  @Setup
  public void setup() {
    byte[][] distinct =
        PLACES.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    texts = Texts.of(random -> PLACES.get(random.nextInt(PLACES.size())));
    if (arrays.equals("shared")) {
      for (int i = 0; i < texts.length; i++) {
        String text = new String(texts[i], StandardCharsets.UTF_8);
        texts[i] = distinct[PLACES.indexOf(text)];
      }
    }
  }

  @Benchmark
  public void ours(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(cache.decode(text));
    }
  }

  @Benchmark
  public void newString(Blackhole blackhole) {
    for (byte[] text : texts) {
      blackhole.consume(new String(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
    }
  }
}

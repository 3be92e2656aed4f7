package org.playlake.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeapLogTest {

  @Test
  void mostIsWhatIsLeftNotWhatWasThereBefore() {
    List<String> lines =
        List.of(
            "[0.005s][info][gc] Using Parallel",
            "[1.0s][info][gc] GC(0) Pause Young (Allocation Failure) 900M->120M(1000M) 12.1ms",
            "[2.0s][info][gc] GC(1) Pause Full (Ergonomics) 300M->80M(1000M) 50.0ms");

    assertThat(HeapLog.of(lines).mostBytes()).isEqualTo(120L << 20);
  }
}

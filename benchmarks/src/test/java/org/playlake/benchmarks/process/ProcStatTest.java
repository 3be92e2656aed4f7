package org.playlake.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcStatTest {

  @Test
  void readsTimesBehindANameWithSpacesAndParentheses() {
    String line = "42 (a (b) c) S 1 42 42 0 -1 4194560 9 9 0 0 150 25 300 50 20 0 1 0 7";

    assertThat(ProcStat.parse(line)).isEqualTo(new ProcStat(1.5, 0.25, 3.0, 0.5));
  }
}

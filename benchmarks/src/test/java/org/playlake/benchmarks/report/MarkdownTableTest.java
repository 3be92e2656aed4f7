package org.playlake.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  @Test
  void linesColumnsUp() {
    assertThat(MarkdownTable.of("a", "number").add("longer", "1").toString())
        .isEqualTo("| a      | number |\n|--------|-------:|\n| longer |      1 |\n");
  }
}

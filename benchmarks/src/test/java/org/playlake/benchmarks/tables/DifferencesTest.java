package org.playlake.benchmarks.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void equalRowsDoNotDiffer() {
    assertThat(Differences.of("one", List.of("a", "a", "b"), "other", List.of("a", "a", "b")))
        .isEmpty();
  }

  @Test
  void rowsOfOneSideAreNamed() {
    assertThat(Differences.of("one", List.of("a", "b"), "other", List.of("b", "b", "c")))
        .containsExactly("only one:  a", "only other:  b", "only other:  c");
  }
}

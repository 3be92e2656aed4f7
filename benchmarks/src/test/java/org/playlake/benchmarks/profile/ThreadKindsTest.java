package org.playlake.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadKindsTest {

  @Test
  void threadsOfTheJvmAreToldFromThoseThatRunJavaCode() {
    assertThat(
            ThreadKinds.sum(
                Map.of("C2 CompilerThre", 3.0, "C1 CompilerThre", 1.0, "Executor task l", 5.0)))
        .isEqualTo(Map.of("compile (JIT)", 4.0, ThreadKinds.JAVA, 5.0));
  }
}

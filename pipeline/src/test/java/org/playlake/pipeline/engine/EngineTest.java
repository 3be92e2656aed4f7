package org.playlake.pipeline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.playlake.pipeline.options.InputException;

class EngineTest {

  @Test
  void tellsWhatAJobRunsOn() {
    assertThat(Engine.ofSpark().describe())
        .matches(
            "On Spark 3\\.5\\.\\d+, Scala 2\\.12\\.\\d+, Hadoop 3\\.\\S+, Java \\S+, with Playlake"
                + " \\S+ and its Paimon \\d+\\.\\d+\\.\\d+\\.");
  }

  @Test
  void tellsWhichPaimonOfTheEngineIsNotUsed() {
    Engine engine = new Engine("3.5.2", "2.12.18", "3.3.6", "17", "1.4.2", "paimon-1.3.1.jar");

    assertThat(engine.describe()).endsWith("; the engine's paimon-1.3.1.jar is not used.");
  }

  @Test
  void anotherScalaIsRefused() {
    Engine engine = new Engine("4.0.1", "2.13.16", "3.4.1", "17", "1.4.2", null);

    assertThatThrownBy(engine::refuseUnfit)
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("Spark 4.0.1 with Scala 2.13.16 cannot run this jar");
  }

  @Test
  void theOneThatIsTestedHereIsAccepted() {
    Engine.ofSpark().refuseUnfit();
  }
}

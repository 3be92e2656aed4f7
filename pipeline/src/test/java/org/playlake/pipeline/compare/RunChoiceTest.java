package org.playlake.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.ledger.RunRecord;
import org.playlake.pipeline.options.InputException;

class RunChoiceTest {
  private static final List<RunRecord> RUNS =
      List.of(run("cb12", 4), run("ca99", 3), run("ab12", 2), run("ab", 1));

  @Test
  void withoutWordsTheLastTwoRunsAreCompared() {
    RunChoice choice = RunChoice.of(RUNS, List.of());

    assertThat(choice.from().id()).isEqualTo("ca99");
    assertThat(choice.to().id()).isEqualTo("cb12");
    assertThat(choice.since()).extracting(RunRecord::id).containsExactly("cb12");
  }

  @Test
  void aRunIsNamedByTheBeginningOfItsIdAndTheEarlierOneIsComparedFrom() {
    RunChoice choice = RunChoice.of(RUNS, List.of("latest", "ab1"));

    assertThat(choice.from().id()).isEqualTo("ab12");
    assertThat(choice.since()).extracting(RunRecord::id).containsExactly("ca99", "cb12");
    // A whole id is that run, though another one begins with it.
    assertThat(RunChoice.of(RUNS, List.of("ab", "previous")).from().id()).isEqualTo("ab");
  }

  @Test
  void wordsThatDoNotNameTwoRunsAreRefused() {
    refused(RUNS, List.of("x", "latest"), "--run=x is no run", "cb12, ca99, ab12, ab.");
    refused(RUNS, List.of("c", "latest"), "--run=c begins the ids of several", "cb12, ca99.");
    refused(RUNS, List.of("latest", "cb12"), "are the same run");
    refused(RUNS, List.of("latest"), "--run is given once");
    refused(RUNS, List.of("ab", "latest", "ca"), "--run is given 3 times");
    refused(RUNS.subList(0, 1), List.of(), "The lake has one run");
  }

  private static void refused(List<RunRecord> runs, List<String> words, String... parts) {
    assertThatThrownBy(() -> RunChoice.of(runs, words))
        .isInstanceOf(InputException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  private static RunRecord run(String id, int hour) {
    Instant time = Instant.EPOCH.plusSeconds(hour * 3600L);
    return new RunRecord(
        id, List.of(hour), "UTC", time, time, "1", 1, 1, Map.of(), Map.of(), Map.of(), Map.of());
  }
}

package org.playlake.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {
  private final Steps steps = Steps.parse("# a note\na.b. = one\na.b.C = two\nz. = three\n");

  @Test
  void longestPrefixDecides() {
    assertThat(steps.of(List.of("a.b.C$Inner.method"))).isEqualTo("two");
    assertThat(steps.of(List.of("a.b.D.method"))).isEqualTo("one");
  }

  @Test
  void frameNearestToTheTopDecidesAndUnknownFramesDoNotCount() {
    assertThat(steps.of(List.of("java.util.HashMap.get", "z.Y.x", "a.b.C.d"))).isEqualTo("three");
  }

  @Test
  void stackWithoutKnownFrameIsOther() {
    assertThat(steps.of(List.of("java.lang.Thread.run"))).isEqualTo(Steps.UNKNOWN);
    assertThat(steps.of(List.of())).isEqualTo(Steps.UNKNOWN);
  }

  @Test
  void stepsOfTheJobTellDecodingFromTheTextsItShares() {
    assertThat(
            Steps.ofTheJob()
                .of(
                    List.of(
                        "org.playlake.transforms.text.TimeText.micros",
                        "org.playlake.transforms.DecodeEvents$DecodeFn.decode",
                        "org.apache.beam.runners.core.SimpleDoFnRunner.processElement")))
        .isEqualTo("decode events");
  }
}

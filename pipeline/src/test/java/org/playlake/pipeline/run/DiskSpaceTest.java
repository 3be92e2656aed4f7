package org.playlake.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
  @TempDir private Path folder;

  @Test
  void namesThePlaceWhereLittleIsLeftEvenIfItIsNotThereYet() {
    String place = folder.resolve("lake/that/comes").toString();

    assertThat(DiskSpace.little(Set.of(place), Long.MAX_VALUE))
        .matches("Little space is left: [0-9.]+ [kMGT]?B in " + place + "[.]");
  }

  @Test
  void saysNothingWhereThereIsEnoughOrNoPlace() {
    assertThat(DiskSpace.little(Set.of(folder.toString()), 0)).isEmpty();
    assertThat(DiskSpace.little(Set.of("a\0b"), Long.MAX_VALUE)).isEmpty();
  }
}

package org.playlake.pipeline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** A run would go on without a word, and later, where one of these failed. */
class HeadStartTest {

  @Test
  void optionsAreLoadedWithoutAFailure() {
    assertThatCode(HeadStart::loadOptions).doesNotThrowAnyException();
  }

  @Test
  void theCompilerOfTablesIsLoadedWithoutAFailure() {
    assertThatCode(HeadStart::loadTables).doesNotThrowAnyException();
  }

  @Test
  void aWordThatIsNoCommandIsToldAsWithoutIt() {
    assertThat(CommandRun.of("run", "--nonsense=1").exitCode()).isEqualTo(2);
  }
}

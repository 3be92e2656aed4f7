package org.playlake.benchmarks.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.benchmarks.tables.DisagreementException;

class CopyLogTest {
  @TempDir private Path folder;

  @Test
  void whatAContenderPrintsStandsAmongOtherLines() throws Exception {
    CopyLog log = log("a warning\nsums: 3 4\njob seconds: 1.250\nbye\n");
    assertThat(log.jobSeconds()).isEqualTo(1.25);
    assertThat(log.sums()).isEqualTo("3 4");
  }

  @Test
  void aContenderThatPrintsNoSecondsHasNotDoneItsWork() throws Exception {
    CopyLog log = log("sums: 3 4\n");
    assertThatThrownBy(log::jobSeconds)
        .isInstanceOf(DisagreementException.class)
        .hasMessageContaining("0 lines that begin with \"job seconds: \"");
  }

  private CopyLog log(String text) throws Exception {
    return new CopyLog(Files.writeString(folder.resolve("log"), text));
  }
}

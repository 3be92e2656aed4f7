package org.playlake.benchmarks.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.benchmarks.connector.plain.PlainCopy;

class TableDigestTest {
  private static final int ROWS = 5_000;

  @TempDir private Path folder;

  @Test
  void aCopyHasTheDigestOfItsSourceWhateverItsBuckets() throws Exception {
    Lake lake = lake("one", ROWS);
    TableDigest source = lake.digest(Lake.SOURCE);
    for (Kind kind : new Kind[] {Kind.APPEND, Kind.FIXED}) {
      lake.createTarget(kind);
      assertThat(lake.digest(Lake.TARGET).rows()).isZero();
      PlainCopy.main(new String[] {lake.warehouse().toString(), kind.label()});
      assertThat(lake.digest(Lake.TARGET)).isEqualTo(source);
    }
    assertThat(source.rows()).isEqualTo(ROWS);
  }

  @Test
  void otherRowsHaveAnotherDigest() throws Exception {
    assertThat(lake("one", ROWS).digest(Lake.SOURCE).digest())
        .isNotEqualTo(lake("two", ROWS - 1).digest(Lake.SOURCE).digest());
  }

  private Lake lake(String name, int rows) throws Exception {
    Lake lake = new Lake(folder.resolve(name));
    lake.writeSource(rows);
    return lake;
  }
}

package org.playlake.sample.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FooterTest {

  @TempDir Path folder;

  @Test
  void listsTheEncodingsInOneOrder() throws IOException {
    Path file = folder.resolve("rows.parquet");
    try (SourceFile rows = SourceFile.create(file, Source.USER_EVENT, "mark")) {
      for (int row = 0; row < 100; row++) {
        rows.write(new SourceRow(row).put(Column.EVENT_TYPE, "login"));
      }
    }

    FileMetaData footer = Footer.read(file);

    List<ColumnChunk> columns = footer.getRow_groups().get(0).getColumns();
    assertThat(columns)
        .hasSize(5)
        .allSatisfy(
            column ->
                assertThat(column.getMeta_data().getEncodings()).hasSizeGreaterThan(1).isSorted());
    assertThat(footer.getNum_rows()).isEqualTo(100);
    assertThat(SourceFile.isGenerated(file)).isTrue();
  }
}

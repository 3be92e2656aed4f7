package org.playlake.io.paimon.internal.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.shade.org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of several row groups. */
class RowGroupsTest {

  private static final RowType TYPE =
      FlatRows.type(true, DataTypes.BIGINT(), DataTypes.STRING(), DataTypes.INT());

  @TempDir Path directory;

  @Test
  void eachHasItsOwnDictionaries() throws Exception {
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 50_500; row++) {
      BinaryString text = BinaryString.fromString("text " + (row / 10_000 * 100 + row % 10));
      rows.add(GenericRow.of((long) row, text, row < 30_000 ? null : row % 3));
    }
    DataFile file = write(rows, 100_000);
    List<BlockMetaData> groups = file.footer().getBlocks();
    assertThat(groups).hasSizeGreaterThanOrEqualTo(3);
    assertThat(groups).allMatch(group -> group.getColumns().get(1).hasDictionaryPage());
    assertAlike(file, rows);
  }

  @Test
  void oneMayHaveNoDictionaryAndTheNextOneHasOneAgain() throws Exception {
    List<GenericRow> rows = new ArrayList<>();
    for (int row = 0; row < 180_000; row++) {
      // Few, then so many that they do not fit, then few.
      int number = row >= 25_000 && row < 125_000 ? row : row % 10;
      BinaryString text = BinaryString.fromString("a text of some length " + number);
      rows.add(GenericRow.of((long) row, text, null));
    }
    DataFile file = write(rows, 1_000_000);
    assertThat(file.footer().getBlocks())
        .hasSizeGreaterThanOrEqualTo(4)
        .extracting(
            group -> group.getColumns().get(1).getEncodingStats().hasDictionaryEncodedPages())
        .contains(false)
        .endsWith(true);
    assertAlike(file, rows);
  }

  private void assertAlike(DataFile file, List<GenericRow> rows) throws IOException {
    assertThat(file.rows()).isEqualTo(FlatRows.binary(TYPE, rows));
    DataFile paimons = TwoFiles.write(directory, TYPE, "none", rows).paimons();
    assertThat(file.statistics()).isEqualTo(paimons.statistics());
    assertThat(file.writtenStatistics()).isEqualTo(paimons.writtenStatistics());
    assertThat(file.footer().getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum())
        .isEqualTo(rows.size());
  }

  private DataFile write(List<GenericRow> rows, long groupBytes) throws IOException {
    return DataFile.write(
        TwoFiles.format(TYPE),
        TYPE,
        new org.apache.paimon.fs.Path(directory.resolve("groups").toUri().toString()),
        rows,
        out -> SmallGroups.open(out, TYPE, groupBytes));
  }
}

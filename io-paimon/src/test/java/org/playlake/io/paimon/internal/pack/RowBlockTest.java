package org.playlake.io.paimon.internal.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryRowWriter;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowBlockTest {

  private static final InternalRowSerializer ONE_COLUMN =
      new InternalRowSerializer(DataTypes.INT());

  @ParameterizedTest
  @CsvSource({"1, false", "50, true", "20000, true", "20000, false"})
  void givesItsRowsInOrder(int rows, boolean counted) throws Exception {
    RowBlock block = new RowBlock(ONE_COLUMN);
    long digest = 0;
    for (int i = 0; i < rows; i++) {
      BinaryRow row = BinaryRow.singleColumn(i);
      digest += row.hashCode();
      block.add(row);
    }
    byte[] bytes = block.toBytes(7, counted);
    List<Integer> read = new ArrayList<>();
    RowBlock.Written written = RowBlock.write(bytes, 1, row -> read.add(row.getInt(0)));
    assertThat(read).hasSize(rows).isSorted().startsWith(0).endsWith(rows - 1);
    assertThat(written).isEqualTo(new RowBlock.Written(rows, counted, counted ? digest : 0));
    assertThat(RowBlock.version(bytes)).isEqualTo(7);
    assertThat(BlockTail.of(bytes).rowBytes()).isEqualTo(block.length());
  }

  @Test
  void aFewRowsAreLeftAsTheyAreAndManyTakeLess() throws Exception {
    RowBlock block = new RowBlock(ONE_COLUMN);
    block.add(BinaryRow.singleColumn(1));
    assertThat(BlockTail.of(block.toBytes(0, false)).compressed()).isFalse();
    for (int i = 0; i < 10_000; i++) {
      block.add(BinaryRow.singleColumn(i));
    }
    byte[] many = block.toBytes(0, false);
    assertThat(BlockTail.of(many).compressed()).isTrue();
    assertThat(many.length).isLessThan(block.length() / 2);
  }

  @Test
  void rowsThatCannotBeCompressedComeThroughAllTheSame() throws Exception {
    byte[] noise = new byte[100_000];
    new java.util.Random(1).nextBytes(noise);
    BinaryRow row = new BinaryRow(1);
    BinaryRowWriter writer = new BinaryRowWriter(row);
    writer.writeBinary(0, noise, 0, noise.length);
    writer.complete();
    RowBlock block = new RowBlock(ONE_COLUMN);
    block.add(row);
    List<byte[]> read = new ArrayList<>();
    RowBlock.write(block.toBytes(0, false), 1, each -> read.add(each.getBinary(0)));
    assertThat(read).containsExactly(noise);
  }
}

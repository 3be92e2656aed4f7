package org.playlake.io.paimon.internal.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.paimon.data.BinaryRow;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.DataTypes;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.internal.parquet.PageBytes;
import org.playlake.io.paimon.table.CodedRow;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.TextDictionary;

/** Blocks by column give back what was put into them, however it came and was spread. */
class ColumnBlockTest {

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void givesItsRowsInOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 1500) int count,
      @ForAll @IntRange(min = 1, max = 3) int open) {
    AnyBlocks any = new AnyBlocks(seed);
    TableColumns columns = TableColumns.of(any.type()).orElseThrow();
    for (int bundle = 0; bundle < 3; bundle++) {
      List<OpenBlock> blocks = new ArrayList<>();
      List<List<BinaryRow>> expected = new ArrayList<>();
      for (int i = 0; i < open; i++) {
        blocks.add(columns.open());
        expected.add(new ArrayList<>());
      }
      int next = 0;
      for (GenericRow row : any.rows(count)) {
        BinaryRow binary = any.binary(row);
        expected.get(next % open).add(binary);
        int bytes = blocks.get(next % open).add(any.inSomeForm(row));
        assertThat(bytes).isEqualTo(Integer.BYTES + binary.getSizeInBytes());
        next++;
      }
      for (int i = 0; i < open; i++) {
        assertThat(rows(any, ended(blocks.get(i)))).isEqualTo(expected.get(i));
      }
      if (any.isForgetful()) {
        columns.forget();
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theDigestIsThatOfTheRowsInWhateverOrderFormAndBlocks(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 300) int count) {
    AnyBlocks any = new AnyBlocks(seed);
    List<GenericRow> rows = any.rows(count);
    long digest = digest(any, rows);
    List<GenericRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = count / 3;
    assertThat(digest(any, shuffled.subList(0, cut)) + digest(any, shuffled.subList(cut, count)))
        .isEqualTo(digest);
    // One is lost, and one that is another came twice.
    List<GenericRow> others = new ArrayList<>(rows);
    others.set(0, rows.get(count - 1));
    assertThat(digest(any, others) == digest)
        .isEqualTo(any.binary(rows.get(0)).equals(any.binary(rows.get(count - 1))));
    assertThat(digest(any, rows.subList(1, count))).isNotEqualTo(digest);
  }

  private static long digest(AnyBlocks any, List<GenericRow> rows) {
    OpenBlock block = TableColumns.of(any.type()).orElseThrow().open();
    rows.forEach(row -> block.add(any.inSomeForm(row)));
    return ended(block).digest();
  }

  @Test
  void theBytesAreTheSameHoweverTextsWereTold() {
    RowType type = RowType.of(DataTypes.STRING(), DataTypes.INT());
    TableColumns plain = TableColumns.of(type).orElseThrow();
    TableColumns coded = TableColumns.of(type).orElseThrow();
    TextDictionary odd = new TextDictionary();
    TextDictionary even = new TextDictionary();
    for (int i = 49; i >= 0; i--) {
      odd.add(("text " + i).getBytes(UTF_8));
      even.add(("text " + i).getBytes(UTF_8));
    }
    OpenBlock one = plain.open();
    OpenBlock other = coded.open();
    FlatRow row = new FlatRow(2);
    for (int i = 0; i < 5_000; i++) {
      int text = i * i % 50;
      one.add(GenericRow.of(BinaryString.fromString("text " + text), i));
      other.add(row.setText(0, i % 2 == 0 ? even : odd, 49 - text).setNumber(1, i));
    }
    assertThat(bytes(other.end())).isEqualTo(bytes(one.end()));
  }

  @Test
  void aTextThatComesAgainIsInItOnceAndTheRowTellsItByNumber() {
    OpenBlock block = TableColumns.of(RowType.of(DataTypes.STRING())).orElseThrow().open();
    for (int i = 0; i < 10_000; i++) {
      block.add(GenericRow.of(BinaryString.fromString("a text of some length, no. " + i % 7)));
    }
    PageBytes end = block.end();
    assertThat(end.size()).isLessThan(10_300);
    ColumnBlock read = new ColumnBlock(padded(end));
    TextDictionary texts = ((CodedRow) read.row(0)).dictionary(0);
    assertThat(texts.size()).isEqualTo(7);
    for (int i = 0; i < 10_000; i++) {
      CodedRow row = (CodedRow) read.row(i);
      assertThat(row.dictionary(0)).isSameAs(texts);
      assertThat(row.code(0)).isEqualTo(i % 7);
    }
  }

  @Test
  void textsThatAreMostlyNewAreNotNumbered() {
    TableColumns columns = TableColumns.of(RowType.of(DataTypes.STRING())).orElseThrow();
    OpenBlock block = columns.open();
    for (int i = 0; i < 10_000; i++) {
      block.add(GenericRow.of(BinaryString.fromString("text " + i)));
    }
    // Those of the sample.
    assertThat(columns.takeGrown()).isBetween(1, 100_000);
    assertThat(columns.takeGrown()).isZero();
    assertThat(((CodedRow) ended(block).row(0)).dictionary(0)).isNull();
  }

  @Test
  void nestedTypesAndLongNumbersAreNotForIt() {
    assertThat(TableColumns.of(RowType.of(DataTypes.ARRAY(DataTypes.INT())))).isEmpty();
    assertThat(TableColumns.of(RowType.of(DataTypes.INT(), DataTypes.DECIMAL(19, 0)))).isEmpty();
    assertThat(TableColumns.of(RowType.of(DataTypes.TIMESTAMP(9)))).isEmpty();
  }

  private static List<BinaryRow> rows(AnyBlocks any, ColumnBlock block) {
    List<BinaryRow> rows = new ArrayList<>();
    for (int at = 0; at < block.rows(); at++) {
      InternalRow row = block.row(at);
      rows.add(any.binary(row));
    }
    return rows;
  }

  private static ColumnBlock ended(OpenBlock block) {
    return new ColumnBlock(padded(block.end()));
  }

  private static byte[] padded(PageBytes bytes) {
    return Arrays.copyOf(bytes(bytes), bytes.size() + ColumnBlock.PADDING);
  }

  private static byte[] bytes(PageBytes bytes) {
    return Arrays.copyOf(bytes.array(), bytes.size());
  }
}

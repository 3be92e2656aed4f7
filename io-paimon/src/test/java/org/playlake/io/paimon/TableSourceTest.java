package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.BoundedSource.BoundedReader;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.apache.paimon.data.InternalRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.internal.read.PlannedSource;
import org.playlake.io.paimon.internal.read.ReadSplit;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** Splitting, before a read and in the middle of it. */
class TableSourceTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  private final PipelineOptions options = PipelineOptionsFactory.create();
  private LakeTable table;

  @BeforeEach
  void writeSixFiles() throws Exception {
    table = LakeTable.appended(warehouse, Map.of());
    for (int file = 0; file < 6; file++) {
      int from = file * 100;
      table.write(
          IntStream.range(from, from + 100)
              .mapToObj(id -> row(id, "n", 1))
              .toArray(InternalRow[]::new));
    }
  }

  @Test
  void partsGiveTogetherWhatTheWholeGives() throws Exception {
    TableSource<String> source = source(read());
    long bytes = source.getEstimatedSizeBytes(options);
    assertThat(bytes).isGreaterThan(1000);
    for (long desired : new long[] {1, bytes / 3, bytes, Long.MAX_VALUE}) {
      SourceTestUtils.assertSourcesEqualReferenceSource(
          source, source.split(desired, options), options);
    }
    assertThat(source.split(1, options)).hasSize(6);
    assertThat(source.split(bytes, options)).hasSize(1);
    assertThat(source(read().withSplitBytes(1)).split(bytes, options)).hasSize(6);
    assertThat(source(read().withLimit(7)).split(1, options)).hasSize(1);
  }

  @Test
  void canBeSplitWhileItIsReadAndTellsItsProgress() throws Exception {
    PlannedSource<String> whole =
        source(read().withSplitBytes(1)).split(1, options).get(0).createSourceForSubrange(0, 1);
    List<ReadSplit> splits =
        source(read()).split(1, options).stream().map(part -> part.at(0)).toList();
    PlannedSource<String> six = new PlannedSource<>(whole.reading(), whole.schema(), 0, splits);
    SourceTestUtils.assertUnstartedReaderReadsSameAsItsSource(six.createReader(options), options);
    SourceTestUtils.assertSplitAtFractionSucceedsAndConsistent(six, 150, 0.5, options);
    SourceTestUtils.assertSplitAtFractionFails(six, 550, 0.5, options);
    SourceTestUtils.assertSplitAtFractionFails(six, 1, 0.01, options);
    try (BoundedReader<String> reader = six.createReader(options)) {
      assertThat(reader.start()).isTrue();
      for (int i = 0; i < 150; i++) {
        assertThat(reader.advance()).isTrue();
      }
      assertThat(reader.getFractionConsumed()).isBetween(0.24, 0.26);
    }
  }

  @Test
  void isNotSplitInTheMiddleWhenRowsAreLimited() throws Exception {
    PlannedSource<String> source = source(read().withLimit(350)).split(1, options).get(0);
    assertThat(SourceTestUtils.readFromSource(source, options)).hasSize(350);
    SourceTestUtils.assertSplitAtFractionFails(source, 10, 0.5, options);
  }

  @Test
  void partsReadTheSnapshotTheyWerePlannedForWhateverIsCommittedMeanwhile() throws Exception {
    List<PlannedSource<String>> parts = source(read()).split(1, options);
    table.overwrite(row(1, "other", 1));
    int rows = 0;
    for (PlannedSource<String> part : parts) {
      List<String> first = SourceTestUtils.readFromSource(part, options);
      assertThat(SourceTestUtils.readFromSource(part, options)).isEqualTo(first);
      rows += first.size();
    }
    assertThat(rows).isEqualTo(600);
  }

  @Test
  void saysThatItsSnapshotHasExpired() throws Exception {
    PlannedSource<String> part = source(read()).split(1, options).get(0);
    table.overwrite(row(1, "other", 1));
    table.expireAllBut(1);
    assertThatThrownBy(() -> SourceTestUtils.readFromSource(part, options))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("its snapshot has expired")
        .hasMessageContaining("db.people");
  }

  @Test
  void hasNoElementBeforeTheFirstAndAfterTheLast() throws Exception {
    try (BoundedReader<String> reader = source(read().withFilter("id = 5")).createReader(options)) {
      assertThatThrownBy(reader::getCurrent).isInstanceOf(NoSuchElementException.class);
      assertThat(reader.start()).isTrue();
      assertThat(reader.getCurrent()).isEqualTo("+I5n");
      assertThat(reader.advance()).isFalse();
      assertThatThrownBy(reader::getCurrent).isInstanceOf(NoSuchElementException.class);
    }
  }

  private ReadPaimon<String> read() {
    return PaimonIO.<String>read(LakeTable::text)
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of());
  }

  private static TableSource<String> source(ReadPaimon<String> read) {
    return new TableSource<>(
        new SplitReading<>(
            ReadCheck.settings(read), LakeTable::text, StringUtf8Coder.of(), read.limit()));
  }
}

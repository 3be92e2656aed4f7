package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.serializer.InternalRowSerializer;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.predicate.PredicateBuilder;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.TableScan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.table.PaimonTable;

class AppendWriteTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final IOManager spill = IOManager.create("target");
  private long commits;

  @AfterEach
  void close() throws Exception {
    spill.close();
  }

  @Test
  void rowsGoToTheirPartitionsInWhicheverOrderTheyCome() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    List<Visit> visits = new ArrayList<>();
    for (int id = 0; id < 999; id++) {
      visits.add(new Visit(id < 500 ? id % 2 : id % 3, "who" + id % 7, id));
    }
    List<DataFileMeta> files = write(table, visits.stream().map(Visit::row).toList());
    assertThat(files).hasSize(3);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(visits);
    for (Warehouse.LiveFile file : warehouse.files(table)) {
      long rows = visits.stream().filter(visit -> file.directory().contains(day(visit))).count();
      assertThat(file.rows()).isEqualTo(rows);
    }
  }

  private static String day(Visit visit) {
    return "day=1970-01-0" + (1 + visit.day());
  }

  @Test
  void partitionsBeyondTheMostWritersAreSpilledAndWhole() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    List<Visit> visits = new ArrayList<>();
    for (int id = 0; id < 3_000; id++) {
      visits.add(new Visit(id % 30, "x".repeat(id % 500), id));
    }
    FileStoreTable stored = warehouse.open(table);
    Closing.after(
        open(stored),
        write -> {
          for (Visit visit : visits) {
            write.write(visit.row());
          }
          // The rest is in buffers.
          assertThat(warehouse.filesOnDisk()).isLessThanOrEqualTo(10);
          commit(stored, 1, write.prepareCommit(true, 1));
        });
    assertThat(warehouse.files(table).stream().map(Warehouse.LiveFile::directory).distinct())
        .hasSize(30);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(visits);
  }

  @Test
  void eachCommitHasTheFilesSinceTheOneBefore() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    FileStoreTable stored = warehouse.open(table);
    Closing.after(
        open(stored),
        write -> {
          for (int bundle = 1; bundle <= 4; bundle++) {
            // The last partition of one is the first of the next.
            write.write(new Visit(bundle - 1, "ann", bundle).row());
            write.write(new Visit(bundle, "bob", bundle).row());
            List<CommitMessage> messages = write.prepareCommit(true, bundle);
            assertThat(files(messages)).hasSize(2).allMatch(file -> file.rowCount() == 1);
            commit(stored, bundle, messages);
            assertThat(warehouse.read(table, Visit::of)).hasSize(bundle * 2);
            // Now Paimon closes the writers.
            assertThat(files(write.prepareCommit(true, bundle))).isEmpty();
          }
        });
  }

  @Test
  void aColumnGetsItsFileIndex() throws Exception {
    PaimonTable table =
        warehouse.create(
            Visit.table("db.t")
                .withOption("file-index.bloom-filter.columns", "who")
                .withOption("file-index.bloom-filter.who.items", "10"));
    write(table, List.of(new Visit(1, "ann", 1).row(), new Visit(1, "carl", 2).row()));
    PredicateBuilder column = new PredicateBuilder(table.rowType());
    assertThat(files(table, column.equal(1, BinaryString.fromString("ann")))).isEqualTo(1);
    // Between the two, so that nothing but the index tells.
    assertThat(files(table, column.equal(1, BinaryString.fromString("bob")))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "INT, parquet, file.compression, zstd, true",
    "INT, orc, file.compression, zstd, false",
    "INT, avro, file.compression, zstd, false",
    "INT, parquet, parquet.page.size, 1000, false",
    "INT, parquet, file.block-size, 1 mb, false",
    "INT, parquet, bucket, 1, false",
    "INT, parquet, row-tracking.enabled, true, false",
    "BOOLEAN, parquet, file.compression, zstd, false",
    "ARRAY<INT>, parquet, file.compression, zstd, true",
    "ARRAY<BOOLEAN>, parquet, file.compression, zstd, false",
    "TIMESTAMP(9), parquet, file.compression, zstd, false"
  })
  void isPaimonsOwnWhereTheTableAsksForMore(
      String type, String format, String option, String value, boolean ours) throws Exception {
    PaimonTable table =
        PaimonTable.of("db.t").withColumn("id", "INT NOT NULL").withColumn("other", type);
    table =
        option.equals("bucket")
            ? table.withOption("bucket-key", "id")
            : table.withOption("bucket", "-1");
    table = table.withOption("file.format", format).withOption(option, value);
    warehouse.create(table);
    FileStoreTable stored = warehouse.open(table);
    Closing.after(
        open(stored),
        write -> {
          assertThat(write.fileStoreWrite() instanceof AppendWrite).isEqualTo(ours);
          for (int id = 0; id < 5; id++) {
            write.write(GenericRow.of(id, null));
          }
          commit(stored, 1, write.prepareCommit(true, 1));
        });
    assertThat(warehouse.read(table, row -> row.getInt(0) + " " + row.isNullAt(1)))
        .containsExactly("0 true", "1 true", "2 true", "3 true", "4 true");
  }

  @Test
  void aNullIsRefusedWhereTheColumnHasNone() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("id", "INT")
                .withColumn("sure", "STRING NOT NULL")
                .withOption("bucket", "-1"));
    FileStoreTable stored = warehouse.open(table);
    Closing.after(
        open(stored),
        write -> {
          assertThat(write.fileStoreWrite()).isInstanceOf(AppendWrite.class);
          write.write(GenericRow.of(1, BinaryString.fromString("a")));
          assertThatThrownBy(() -> write.write(GenericRow.of(2, null)))
              .hasMessageContaining("sure");
        });
    assertThat(warehouse.filesOnDisk()).isZero();
  }

  @Test
  void filtersFindTheRowsTheyLetThrough() throws Exception {
    PaimonTable table =
        warehouse.create(
            PaimonTable.of("db.t")
                .withColumn("id", "BIGINT")
                .withColumn("text", "STRING")
                .withColumn("ratio", "DOUBLE")
                .withColumn("tenth", "INT")
                .withOption("bucket", "-1")
                .withOption("metadata.stats-mode", "full"));
    List<GenericRow> all = new ArrayList<>();
    for (int from = 0; from < 100_000; from += 25_000) {
      List<GenericRow> rows =
          Stream.iterate(from, id -> id + 1).limit(25_000).map(this::row).toList();
      assertThat(write(table, rows)).hasSize(1);
      all.addAll(rows);
    }
    assertThat(warehouse.files(table)).hasSize(4);
    PredicateBuilder column = new PredicateBuilder(table.rowType());
    List<Predicate> onlyInOneFile =
        List.of(
            column.equal(0, 0L),
            column.equal(0, 99_999L),
            column.between(0, 44_999L, 45_000L),
            column.equal(1, BinaryString.fromString("text 067890")),
            column.startsWith(1, BinaryString.fromString("text 0000")),
            column.greaterThan(1, BinaryString.fromString("text 09999")),
            column.lessThan(2, -49_990.0),
            column.isNull(1));
    for (Predicate each : onlyInOneFile) {
      assertFound(table, all, each);
      assertThat(files(table, each)).as(each.toString()).isEqualTo(1);
    }
    assertThat(files(table, column.equal(0, 100_000L))).isZero();
    assertFound(table, all, column.equal(2, Double.NaN));
    assertFound(table, all, column.equal(2, -0.0));
    assertFound(table, all, column.greaterThan(2, 49_990.0));
    assertFound(table, all, column.isNull(3));
    assertFound(table, all, PredicateBuilder.and(column.equal(3, 5), column.lessThan(0, 200L)));
    assertFound(table, all, column.in(0, List.of(3L, 30_000L, 60_000L)));
  }

  private GenericRow row(int id) {
    return GenericRow.of(
        (long) id,
        id == 77_777 ? null : BinaryString.fromString(String.format(Locale.ROOT, "text %06d", id)),
        id == 60_000 ? Double.NaN : id == 50_000 ? -0.0 : id - 50_000.0,
        id % 10 == 0 ? null : id / 10 % 10);
  }

  private void assertFound(PaimonTable table, List<GenericRow> all, Predicate filter)
      throws Exception {
    InternalRowSerializer serializer = new InternalRowSerializer(table.rowType());
    List<InternalRow> expected = new ArrayList<>();
    for (GenericRow row : all) {
      if (filter.test(row)) {
        expected.add(serializer.toBinaryRow(row).copy());
      }
    }
    assertThat(expected).isNotEmpty();
    assertThat(read(table, filter))
        .as(filter.toString())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<InternalRow> read(PaimonTable table, Predicate filter) throws Exception {
    InternalRowSerializer serializer = new InternalRowSerializer(table.rowType());
    ReadBuilder read = warehouse.open(table).newReadBuilder().withFilter(filter);
    List<InternalRow> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader =
        read.newRead().executeFilter().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows.add(serializer.toBinaryRow(row).copy()));
    }
    return rows;
  }

  private long files(PaimonTable table, Predicate filter) throws Exception {
    TableScan.Plan plan =
        warehouse.open(table).newReadBuilder().withFilter(filter).newScan().plan();
    return plan.splits().stream().mapToLong(split -> ((DataSplit) split).dataFiles().size()).sum();
  }

  private List<DataFileMeta> write(PaimonTable table, List<? extends InternalRow> rows)
      throws Exception {
    FileStoreTable stored = warehouse.open(table);
    List<DataFileMeta> files = new ArrayList<>();
    Closing.after(
        open(stored),
        write -> {
          assertThat(write.fileStoreWrite()).isInstanceOf(AppendWrite.class);
          for (InternalRow row : rows) {
            write.write(row);
          }
          List<CommitMessage> messages = write.prepareCommit(true, 1);
          files.addAll(files(messages));
          commit(stored, ++commits, messages);
        });
    return files;
  }

  private TableWriteImpl<?> open(FileStoreTable table) {
    return AppendWrite.open(table, "user", 0).withIOManager(spill);
  }

  private static List<DataFileMeta> files(List<CommitMessage> messages) {
    return messages.stream()
        .map(message -> ((CommitMessageImpl) message).newFilesIncrement().newFiles())
        .flatMap(Collection::stream)
        .toList();
  }

  private static void commit(FileStoreTable table, long identifier, List<CommitMessage> messages)
      throws Exception {
    Closing.after(table.newCommit("user"), commit -> commit.commit(identifier, messages));
  }
}

package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.memory.MemoryPoolFactory;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.CommitMessage;
import org.apache.paimon.table.sink.CommitMessageImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.Closing;
import org.playlake.io.paimon.internal.message.WrittenFiles;

class WriteMemoryTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final IOManager spill = IOManager.create("target");

  @AfterEach
  void close() throws Exception {
    spill.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoThousandPartitionsAreWrittenByOneWriter(boolean key) throws Exception {
    FileStoreTable table = table(key);
    List<WrittenFiles> files = new ManyPartitions(2000, 2, 500).write(table);
    assertThat(files).hasSize(2000).allMatch(each -> each.rows() == 2 && each.files() == 1);
    assertThat(WriteMemory.ofJvm().used()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writersThatGetNoMoreThanTheirReserveSpillAndFinish(boolean key) throws Exception {
    FileStoreTable table = table(key);
    // Nothing is left for anybody but the reserves.
    WriteMemory memory = new WriteMemory(0);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Long>> writers = new ArrayList<>();
      for (int writer = 0; writer < 3; writer++) {
        writers.add(threads.submit(() -> write(table, memory, 300)));
      }
      for (Future<Long> each : writers) {
        assertThat(each.get()).isEqualTo(600);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(memory.used()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRowOfSeveralMegabytesIsWrittenThoughNothingIsLeft(boolean key) throws Exception {
    FileStoreTable table = table(key);
    WriteMemory memory = new WriteMemory(0);
    try (MemoryShare share = memory.share(table.coreOptions())) {
      TableWriteImpl<?> write =
          table.newWrite("user").withIOManager(spill).withMemoryPoolFactory(factory(share));
      for (int day = 0; day < 20; day++) {
        write.write(row(day, 0, 7 << 20));
      }
      assertThat(rows(write.prepareCommit(true, 1))).isEqualTo(20);
      Closing.all(write);
    }
    assertThat(memory.used()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWriterThatFailsGivesItsPagesBack(boolean key) throws Exception {
    FileStoreTable table = table(key);
    try (TableWriter writer = new TableWriter("db.many", table, 1, 0, 0, spill, Writing.GATHERED)) {
      for (int day = 0; day < 50; day++) {
        writer.write(row(day, 0, 100));
      }
      assertThat(WriteMemory.ofJvm().used()).isPositive();
      assertThatThrownBy(() -> writer.write(GenericRow.of(0, "no number", null)))
          .isInstanceOf(ClassCastException.class);
    }
    assertThat(WriteMemory.ofJvm().used()).isZero();
  }

  private FileStoreTable table(boolean key) throws Exception {
    return ManyPartitions.create(
        warehouse.directory().toString(), key, Map.of("file.format", "avro"));
  }

  private static MemoryPoolFactory factory(MemoryShare share) {
    return new MemoryPoolFactory(share);
  }

  private long write(FileStoreTable table, WriteMemory memory, int partitions) throws Exception {
    MemoryShare share = memory.share(table.coreOptions());
    TableWriteImpl<?> write =
        table.newWrite("user").withIOManager(spill).withMemoryPoolFactory(factory(share));
    for (int row = 0; row < 2; row++) {
      for (int day = 0; day < partitions; day++) {
        write.write(row(day, row, 1000));
      }
    }
    long rows = rows(write.prepareCommit(true, 1));
    Closing.all(write, share);
    return rows;
  }

  private static GenericRow row(int day, int id, int letters) {
    return GenericRow.of(day, id, BinaryString.fromString("x".repeat(letters)));
  }

  private static long rows(List<CommitMessage> messages) {
    return messages.stream()
        .flatMap(each -> ((CommitMessageImpl) each).newFilesIncrement().newFiles().stream())
        .mapToLong(file -> file.rowCount())
        .sum();
  }
}

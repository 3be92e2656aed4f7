package org.playlake.io.paimon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.playlake.io.paimon.table.PaimonTable;

/** A warehouse in a directory of its own for each test, looked at with Paimon's own API. */
public final class Warehouse implements BeforeEachCallback {

  private Path directory;

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    // In the build's own directory and left there: a run that failed may still be closing files.
    directory = Files.createTempDirectory(Files.createDirectories(Path.of("target/tests")), "lake");
  }

  public Path directory() {
    return directory;
  }

  public Map<String, String> options() {
    return Map.of("warehouse", directory.toString());
  }

  public PaimonTable create(PaimonTable table) throws Exception {
    PaimonTables.createMissing(options(), List.of(table));
    return table;
  }

  public FileStoreTable open(PaimonTable table) throws Exception {
    return (FileStoreTable) catalog().getTable(Identifier.create(table.database(), table.table()));
  }

  public Catalog catalog() {
    return CatalogFactory.createCatalog(CatalogContext.create(new Options(options())));
  }

  /** The rows of the table's newest snapshot, each as a reader makes it, sorted by their texts. */
  public <R> List<R> read(PaimonTable table, Function<InternalRow, R> row) throws Exception {
    return read(open(table), row);
  }

  /** The same of an earlier snapshot. */
  public <R> List<R> read(PaimonTable table, long snapshot, Function<InternalRow, R> row)
      throws Exception {
    return read(open(table).copy(Map.of("scan.snapshot-id", Long.toString(snapshot))), row);
  }

  private static <R> List<R> read(FileStoreTable table, Function<InternalRow, R> row)
      throws Exception {
    List<R> rows = new ArrayList<>();
    ReadBuilder read = table.newReadBuilder();
    try (RecordReader<InternalRow> reader =
        read.newRead().createReader(read.newScan().plan().splits())) {
      reader.forEachRemaining(each -> rows.add(row.apply(each)));
    }
    rows.sort(Comparator.comparing(String::valueOf));
    return rows;
  }

  /** The live files of the newest snapshot, by the directory they are in. */
  public List<LiveFile> files(PaimonTable table) throws Exception {
    List<LiveFile> files = new ArrayList<>();
    for (Split split : open(table).newReadBuilder().newScan().plan().splits()) {
      DataSplit data = (DataSplit) split;
      data.dataFiles()
          .forEach(
              file -> files.add(new LiveFile(data.bucketPath(), file.rowCount(), file.fileSize())));
    }
    return files;
  }

  public long snapshots(PaimonTable table) throws Exception {
    return open(table).snapshotManager().snapshotCount();
  }

  /** All data files on disk, of snapshots or of none. */
  public long filesOnDisk() throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    }
  }

  public record LiveFile(String directory, long rows, long bytes) {}
}

package org.playlake.benchmarks.connector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.options.Options;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.sink.BatchTableCommit;
import org.apache.paimon.table.sink.BatchTableWrite;
import org.apache.paimon.table.sink.BatchWriteBuilder;
import org.apache.paimon.table.sink.CommitMessage;

/**
 * Tables of the benchmark.
 *
 * @param warehouse the folder
 */
record Lake(Path warehouse) {
  static final String DATABASE = "bench";
  static final String SOURCE = "source";
  static final String TARGET = "target";

  private static final int SOURCE_FILES = 16;

  /** Writes the table that all copy, in some files, so that it can be split. */
  void writeSource(long rows) throws Exception {
    catalog().createDatabase(DATABASE, true);
    BatchWriteBuilder builder = created(SOURCE, Kind.READ).newBatchWriteBuilder();
    List<CommitMessage> files = new ArrayList<>();
    for (int file = 0; file < SOURCE_FILES; file++) {
      BatchTableWrite write = builder.newWrite();
      for (long i = rows * file / SOURCE_FILES; i < rows * (file + 1) / SOURCE_FILES; i++) {
        write.write(SalesRows.row(i));
      }
      files.addAll(write.prepareCommit());
      write.close();
    }
    BatchTableCommit commit = builder.newCommit();
    commit.commit(files);
    commit.close();
  }

  /** Makes the table that is copied into, empty. */
  void createTarget(Kind kind) throws Exception {
    catalog().dropTable(Identifier.create(DATABASE, TARGET), true);
    created(TARGET, kind);
  }

  private Table created(String name, Kind kind) throws Exception {
    catalog().createTable(Identifier.create(DATABASE, name), kind.schema(), false);
    return table(name);
  }

  private Table table(String name) throws Exception {
    return catalog().getTable(Identifier.create(DATABASE, name));
  }

  /** The contents of a table. */
  TableDigest digest(String name) throws Exception {
    return TableDigest.of(table(name));
  }

  private Catalog catalog() {
    Options options = new Options(Map.of("warehouse", warehouse.toString()));
    return CatalogFactory.createCatalog(CatalogContext.create(options));
  }
}

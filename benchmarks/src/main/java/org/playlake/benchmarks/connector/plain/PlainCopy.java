package org.playlake.benchmarks.connector.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.sink.BatchTableCommit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;
import org.playlake.benchmarks.connector.ReadSums;

/** A program that copies a table in two threads, with nothing between reader and writer. */
public final class PlainCopy {
  private static final int THREADS = 2;

  private PlainCopy() {}

  /** Takes the warehouse and the kind of work. */
  public static void main(String[] args) throws Exception {
    long start = System.nanoTime();
    Options options = new Options(Map.of("warehouse", args[0]));
    Catalog catalog = CatalogFactory.createCatalog(CatalogContext.create(options));
    Table source = catalog.getTable(Identifier.create("bench", "source"));
    if (args[1].equals("read")) {
      System.out.println("sums: " + sums(source));
    } else {
      copy(source, (FileStoreTable) catalog.getTable(Identifier.create("bench", "target")));
    }
    System.out.printf(Locale.ROOT, "job seconds: %.3f%n", (System.nanoTime() - start) / 1e9);
  }

  private static ReadSums sums(Table source) throws Exception {
    List<ReadSums> parts = new ArrayList<>();
    readAll(
        source,
        () -> {
          parts.add(new ReadSums());
          return new Adding(parts.get(parts.size() - 1));
        });
    ReadSums all = new ReadSums();
    parts.forEach(all::add);
    return all;
  }

  private record Adding(ReadSums sums) implements Consumer {

    @Override
    public void accept(InternalRow row) {
      sums.add(row);
    }

    @Override
    public void end() {}
  }

  private static void copy(Table source, FileStoreTable target) throws Exception {
    SharedWriters writers = SharedWriters.of(target, THREADS);
    readAll(source, writers::consumer);
    BatchTableCommit commit = target.newBatchWriteBuilder().newCommit();
    commit.commit(writers.finish());
    commit.close();
  }

  /** Work of a thread on its rows. */
  interface Consumer {

    /** Takes a row that is valid until this returns. */
    void accept(InternalRow row) throws Exception;

    /** After the last row. */
    void end() throws Exception;
  }

  private static void readAll(Table source, Callable<Consumer> consumers) throws Exception {
    ReadBuilder read = source.newReadBuilder();
    Queue<Split> splits = new ConcurrentLinkedQueue<>(read.newScan().plan().splits());
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Consumer rows = consumers.call();
      work.add(
          () -> {
            Split split;
            while ((split = splits.poll()) != null) {
              read(read, split, rows);
            }
            rows.end();
            return null;
          });
    }
    together(work);
  }

  /** Does pieces of work at the same time, and gives what came of each. */
  static <T> List<T> together(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    List<T> results = new ArrayList<>();
    for (Future<T> each : threads.invokeAll(work)) {
      results.add(each.get());
    }
    threads.shutdown();
    return results;
  }

  private static void read(ReadBuilder read, Split split, Consumer rows) throws Exception {
    try (RecordReader<InternalRow> reader = read.newRead().createReader(split)) {
      RecordReader.RecordIterator<InternalRow> batch;
      while ((batch = reader.readBatch()) != null) {
        InternalRow row;
        while ((row = batch.next()) != null) {
          rows.accept(row);
        }
        batch.releaseBatch();
      }
    }
  }
}

package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.predicate.Predicate;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;

/** The files of a table of sales, each with its rows in the order they are in it. */
record SalesFiles(List<List<Sale>> files) {

  /** In an order that only depends on what is in them. */
  static SalesFiles of(FileStoreTable table) throws Exception {
    FileStoreTable oneByOne = table.copy(Map.of("source.split.target-size", "1 b"));
    ReadBuilder read = oneByOne.newReadBuilder();
    List<List<Sale>> files = new ArrayList<>();
    for (Split split : read.newScan().plan().splits()) {
      assertThat(((DataSplit) split).dataFiles()).hasSize(1);
      List<Sale> rows = new ArrayList<>();
      try (RecordReader<InternalRow> reader = read.newRead().createReader(split)) {
        reader.forEachRemaining(row -> rows.add(Sale.of(row)));
      }
      files.add(rows);
    }
    files.sort(Comparator.comparing(rows -> rows.get(0).toString()));
    return new SalesFiles(files);
  }

  static long planned(FileStoreTable table, Predicate filter) {
    return table.newReadBuilder().withFilter(filter).newScan().plan().splits().stream()
        .mapToLong(split -> ((DataSplit) split).dataFiles().size())
        .sum();
  }

  /** Each file is sorted, and all rows of one come before all of the next one. */
  void haveRangesBy(Comparator<Sale> order) {
    assertThat(files).allSatisfy(rows -> assertThat(rows).isSortedAccordingTo(order));
    List<List<Sale>> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(rows -> rows.get(0), order));
    for (int i = 1; i < sorted.size(); i++) {
      List<Sale> before = sorted.get(i - 1);
      assertThat(order.compare(before.get(before.size() - 1), sorted.get(i).get(0))).isNegative();
    }
  }

  List<Integer> rows() {
    return files.stream().map(List::size).toList();
  }

  List<Long> ids() {
    return files.stream().flatMap(List::stream).map(Sale::id).sorted().toList();
  }
}

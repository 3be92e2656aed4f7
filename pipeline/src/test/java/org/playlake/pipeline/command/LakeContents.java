package org.playlake.pipeline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.paimon.catalog.Catalog;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;

/** Every row of every table of a database as text, by table, in order; read by Paimon alone. */
final class LakeContents {
  private static final String DATABASE = "game_db";

  private LakeContents() {}

  static Map<String, List<String>> of(Path warehouse) throws Exception {
    return of(Map.of("warehouse", warehouse.toString()));
  }

  static Map<String, List<String>> of(Map<String, String> options) throws Exception {
    Catalog catalog = CatalogFactory.createCatalog(CatalogContext.create(new Options(options)));
    try {
      Map<String, List<String>> contents = new TreeMap<>();
      for (String name : catalog.listTables(DATABASE)) {
        var table = (FileStoreTable) catalog.getTable(Identifier.create(DATABASE, name));
        contents.put(name, rows(table));
      }
      return contents;
    } finally {
      catalog.close();
    }
  }

  private static List<String> rows(FileStoreTable table) throws Exception {
    List<String> columns = new ArrayList<>(table.rowType().getFieldNames());
    columns.remove("rejected_at");
    int[] fields = columns.stream().mapToInt(table.rowType()::getFieldIndex).toArray();
    InternalRow.FieldGetter[] getters = new InternalRow.FieldGetter[fields.length];
    for (int i = 0; i < fields.length; i++) {
      getters[i] = InternalRow.createFieldGetter(table.rowType().getTypeAt(fields[i]), i);
    }
    ReadBuilder read = table.newReadBuilder().withProjection(fields);
    List<String> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader = read.newRead().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows.add(text(row, getters)));
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private static String text(InternalRow row, InternalRow.FieldGetter[] getters) {
    StringBuilder text = new StringBuilder();
    for (InternalRow.FieldGetter getter : getters) {
      Object value = getter.getFieldOrNull(row);
      text.append(value instanceof byte[] bytes ? Arrays.toString(bytes) : value).append('|');
    }
    return text.toString();
  }
}

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
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalMap;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.MapType;
import org.apache.paimon.types.RowType;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Every row of every table of a database as text, by table, in order; read by Paimon alone. What
 * tells one run from another that has made the same is left out.
 */
final class LakeContents {
  private static final String DATABASE = "game_db";
  private static final String RUNS = "meta_run";
  private static final List<String> OF_THE_RUN = List.of("rejected_at", "run_id", "loaded_at");

  /** Of a file: its content is what counts. */
  private static final List<String> OF_THE_PLACE = List.of("path", "modified");

  private LakeContents() {}

  static Map<String, List<String>> of(Path warehouse) throws Exception {
    return of(Map.of("warehouse", warehouse.toString()));
  }

  static Map<String, List<String>> of(Map<String, String> options) throws Exception {
    Catalog catalog = CatalogFactory.createCatalog(CatalogContext.create(new Options(options)));
    try {
      Map<String, List<String>> contents = new TreeMap<>();
      for (String name : catalog.listTables(DATABASE)) {
        if (!name.equals(RUNS)) {
          var table = (FileStoreTable) catalog.getTable(Identifier.create(DATABASE, name));
          contents.put(name, rows(table));
        }
      }
      return contents;
    } finally {
      catalog.close();
    }
  }

  private static List<String> rows(FileStoreTable table) throws Exception {
    List<String> columns = new ArrayList<>(table.rowType().getFieldNames());
    columns.removeAll(OF_THE_RUN);
    RowType type = table.rowType().project(columns);
    ReadBuilder read = table.newReadBuilder().withReadType(type);
    List<String> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader = read.newRead().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows.add(text(row, type)));
    }
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  private static String text(InternalRow row, RowType type) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < type.getFieldCount(); i++) {
      DataType field = type.getTypeAt(i);
      if (!OF_THE_PLACE.contains(type.getFieldNames().get(i))) {
        text.append(text(InternalRow.createFieldGetter(field, i).getFieldOrNull(row), field))
            .append('|');
      }
    }
    return text.toString();
  }

  private static String text(@Nullable Object value, DataType type) {
    if (value instanceof byte[] bytes) {
      return Arrays.toString(bytes);
    }
    if (value instanceof InternalRow row) {
      return '{' + text(row, (RowType) type) + '}';
    }
    if (value instanceof InternalArray array) {
      return texts(array, ((ArrayType) type).getElementType()).toString();
    }
    if (value instanceof InternalMap map) {
      MapType of = (MapType) type;
      Map<String, String> entries = new TreeMap<>();
      List<String> keys = texts(map.keyArray(), of.getKeyType());
      List<String> values = texts(map.valueArray(), of.getValueType());
      for (int i = 0; i < keys.size(); i++) {
        entries.put(keys.get(i), values.get(i));
      }
      return entries.toString();
    }
    return String.valueOf(value);
  }

  private static List<String> texts(InternalArray array, DataType type) {
    InternalArray.ElementGetter getter = InternalArray.createElementGetter(type);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      texts.add(text(getter.getElementOrNull(array, i), type));
    }
    return texts;
  }
}

package org.playlake.pipeline.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.casting.CastExecutor;
import org.apache.paimon.casting.CastExecutors;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypes;

/** A table as text: names and types of its columns, and values of any depth; times in UTC. */
record TableText(FileStoreTable table) {

  static TableText of(Path warehouse, String name) throws Exception {
    Options options = new Options(Map.of("warehouse", warehouse.toString()));
    return new TableText(
        (FileStoreTable)
            CatalogFactory.createCatalog(CatalogContext.create(options))
                .getTable(Identifier.create("game_db", name)));
  }

  List<String> columns() {
    return table.rowType().getFields().stream()
        .map(field -> field.name() + " " + field.type().asSQLString())
        .toList();
  }

  /** The rows, by these columns. */
  List<String> rows(String... columns) throws Exception {
    int[] fields = new int[columns.length];
    for (int i = 0; i < columns.length; i++) {
      fields[i] = table.rowType().getFieldIndex(columns[i]);
    }
    ReadBuilder read = table.newReadBuilder().withProjection(fields);
    List<String> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader = read.newRead().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows.add(text(row, fields)));
    }
    return rows;
  }

  private String text(InternalRow row, int[] fields) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < fields.length; i++) {
      DataType type = table.rowType().getTypeAt(fields[i]);
      Object value = InternalRow.createFieldGetter(type, i).getFieldOrNull(row);
      values.add(value == null ? "null" : text(value, type));
    }
    return String.join(" | ", values);
  }

  @SuppressWarnings("unchecked")
  private static String text(Object value, DataType type) {
    if (value instanceof Timestamp instant) {
      return instant.toString();
    }
    if (value instanceof byte[] bytes) {
      return "'" + new String(bytes, UTF_8) + "'";
    }
    CastExecutor<Object, Object> cast =
        (CastExecutor<Object, Object>) CastExecutors.resolve(type, DataTypes.STRING());
    return cast == null ? value.toString() : cast.cast(value).toString();
  }
}

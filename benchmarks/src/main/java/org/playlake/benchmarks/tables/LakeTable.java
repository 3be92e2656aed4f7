package org.playlake.benchmarks.tables;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.Table;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.table.source.Split;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataTypeRoot;

/**
 * A Paimon table that a contender has left.
 *
 * @param lake the warehouse
 * @param name without the database
 */
public record LakeTable(Path lake, String name) {

  /** From the files' own counts. */
  long count() throws Exception {
    return read().newScan().plan().splits().stream().mapToLong(Split::rowCount).sum();
  }

  /** Every row as a line of text, sorted. */
  List<String> rows() throws Exception {
    Table table = table();
    List<DataField> fields = table.rowType().getFields();
    ReadBuilder read = table.newReadBuilder();
    List<String> rows = new ArrayList<>();
    try (RecordReader<InternalRow> reader = read.newRead().createReader(read.newScan().plan())) {
      reader.forEachRemaining(row -> rows.add(text(row, fields)));
    }
    return rows.stream().sorted().toList();
  }

  private ReadBuilder read() throws Exception {
    return table().newReadBuilder();
  }

  private Table table() throws Exception {
    Options options = new Options(Map.of("warehouse", lake.toString()));
    return CatalogFactory.createCatalog(CatalogContext.create(options))
        .getTable(Identifier.create("game_db", name));
  }

  private static String text(InternalRow row, List<DataField> fields) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Object value = InternalRow.createFieldGetter(fields.get(i).type(), i).getFieldOrNull(row);
      values.add(String.valueOf(plain(value, fields.get(i))));
    }
    return String.join(" | ", values);
  }

  private static Object plain(Object value, DataField field) {
    if (value instanceof Decimal decimal) {
      return decimal.toBigDecimal().toPlainString();
    }
    return field.type().is(DataTypeRoot.DATE) && value instanceof Integer day
        ? LocalDate.ofEpochDay(day)
        : value;
  }
}

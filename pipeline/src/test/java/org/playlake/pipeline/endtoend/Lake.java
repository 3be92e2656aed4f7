package org.playlake.pipeline.endtoend;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.CatalogContext;
import org.apache.paimon.catalog.CatalogFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.Decimal;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.data.Timestamp;
import org.apache.paimon.io.DataFileMeta;
import org.apache.paimon.options.Options;
import org.apache.paimon.reader.RecordReader;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.source.DataSplit;
import org.apache.paimon.table.source.ReadBuilder;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.DataTypeRoot;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The tables of a warehouse, read with Paimon's own interface. */
record Lake(Path warehouse) {

  static final List<String> TABLES =
      List.of(
          "ods_user_profile",
          "ods_user_event",
          "dwd_user_details",
          "dwd_user_event",
          "dwd_rejected_event",
          "dws_player_day",
          "ads_retention_daily",
          "ads_purchase_trends_daily",
          "ads_device_preference_daily",
          "ads_region_distribution_daily");

  FileStoreTable table(String name) throws Exception {
    Options options = new Options(Map.of("warehouse", warehouse.toString()));
    return (FileStoreTable)
        CatalogFactory.createCatalog(CatalogContext.create(options))
            .getTable(Identifier.create("game_db", name));
  }

  /** Name and type of each column, in order. */
  List<String> columns(String name) throws Exception {
    return table(name).rowType().getFields().stream()
        .map(field -> field.name() + " " + field.type().asSQLString())
        .toList();
  }

  /** The rows without {@code rejected_at}, sorted. */
  List<String> rows(String name) throws Exception {
    return rows(table(name));
  }

  /** The rows as they were in an earlier snapshot. */
  List<String> rows(String name, long snapshot) throws Exception {
    return rows(table(name).copy(Map.of("scan.snapshot-id", Long.toString(snapshot))));
  }

  long snapshot(String name) throws Exception {
    return table(name).latestSnapshot().orElseThrow().id();
  }

  /** Names of the data files in the newest snapshot. */
  List<String> files(String name) throws Exception {
    return table(name).newReadBuilder().newScan().plan().splits().stream()
        .flatMap(split -> ((DataSplit) split).dataFiles().stream())
        .map(DataFileMeta::fileName)
        .toList();
  }

  private static List<String> rows(FileStoreTable table) throws Exception {
    List<DataField> fields = table.rowType().getFields();
    List<String> rows = new ArrayList<>();
    ReadBuilder read = table.newReadBuilder();
    try (RecordReader<InternalRow> reader =
        read.newRead().createReader(read.newScan().plan().splits())) {
      reader.forEachRemaining(row -> rows.add(text(row, fields)));
    }
    return rows.stream().sorted().toList();
  }

  private static String text(InternalRow row, List<DataField> fields) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      DataField field = fields.get(i);
      if (!field.name().equals("rejected_at")) {
        values.add(
            value(InternalRow.createFieldGetter(field.type(), i).getFieldOrNull(row), field));
      }
    }
    return Rows.text(values);
  }

  private static @Nullable Object value(@Nullable Object value, DataField field) {
    if (value instanceof BinaryString text) {
      return text.toBytes();
    }
    if (value instanceof Decimal decimal) {
      return decimal.toBigDecimal();
    }
    if (value instanceof Timestamp time) {
      return Instant.EPOCH.plus(time.toMicros(), ChronoUnit.MICROS);
    }
    if (value instanceof InternalArray array) {
      return elements(array, ((ArrayType) field.type()).getElementType());
    }
    return field.type().is(DataTypeRoot.DATE) && value instanceof Integer day
        ? LocalDate.ofEpochDay(day)
        : value;
  }

  private static List<Object> elements(InternalArray array, DataType type) {
    List<Object> elements = new ArrayList<>();
    InternalArray.ElementGetter getter = InternalArray.createElementGetter(type);
    for (int i = 0; i < array.size(); i++) {
      Object element = getter.getElementOrNull(array, i);
      elements.add(
          element instanceof InternalRow row
              ? List.of(row.getString(0).toString(), row.getString(1).toString())
              : element.toString());
    }
    return elements;
  }
}

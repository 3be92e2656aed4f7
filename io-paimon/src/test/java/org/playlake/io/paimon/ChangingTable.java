package org.playlake.io.paimon;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.testing.SourceTestUtils;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.schema.Schema;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.playlake.io.paimon.internal.read.ReadSettings;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.internal.read.TableSource;
import org.playlake.io.paimon.read.LakeTable;

/** A table whose columns are changed, and reads of it. */
record ChangingTable(Warehouse warehouse) {

  List<String> changes(String letters, long after, long last) throws Exception {
    return rows(source(read(letters).withChangesBetween(after, last)));
  }

  LakeTable table(boolean keyed, Map<String, String> options) throws Exception {
    Schema.Builder schema =
        Schema.newBuilder().column("id", DataTypes.BIGINT()).column("v", DataTypes.INT());
    return LakeTable.create(
        warehouse,
        (keyed ? schema.primaryKey("id").option("bucket", "1") : schema).options(options));
  }

  static InternalRow row(long id, Object value) {
    return GenericRow.of(id, value);
  }

  static InternalRow append(InternalRow row, Object last) {
    GenericRow all = (GenericRow) row;
    GenericRow longer = new GenericRow(all.getFieldCount() + 1);
    for (int i = 0; i < all.getFieldCount(); i++) {
      longer.setField(i, all.getField(i));
    }
    longer.setField(all.getFieldCount(), last);
    return longer;
  }

  static InternalRow without(InternalRow row) {
    return GenericRow.of(row.getLong(0));
  }

  void alter(SchemaChange... changes) throws Exception {
    for (SchemaChange change : changes) {
      warehouse.catalog().alterTable(Identifier.fromString(LakeTable.NAME), List.of(change), false);
    }
  }

  /** Columns are shown by a letter each: l for a long, i for an int. */
  ReadPaimon<String> read(String letters, String... columns) {
    ReadPaimon<String> read =
        PaimonIO.<String>read(row -> text(row, letters))
            .withCatalogOptions(warehouse.options())
            .from(LakeTable.NAME)
            .withCoder(StringUtf8Coder.of());
    return columns.length == 0 ? read : read.withColumns(columns);
  }

  ReadPaimon<String> follow(String letters, String... columns) {
    return read(letters, columns).continuously();
  }

  static TableSource<String> source(ReadPaimon<String> read) {
    ReadSettings settings = ReadCheck.settings(read);
    return new TableSource<>(
        new SplitReading<>(
            settings,
            read.elements().of(settings.columns().wanted(), null, read.coder(), null).function(),
            StringUtf8Coder.of(),
            Long.MAX_VALUE));
  }

  static List<String> rows(TableSource<String> source) throws Exception {
    return SourceTestUtils.readFromSource(source, PipelineOptionsFactory.create());
  }

  private static String text(InternalRow row, String letters) {
    StringBuilder text = new StringBuilder(row.getRowKind().shortString());
    for (int i = 0; i < letters.length(); i++) {
      text.append(i == 0 ? "" : "|");
      if (row.isNullAt(i)) {
        text.append("null");
      } else {
        text.append(letters.charAt(i) == 'l' ? row.getLong(i) : row.getInt(i));
      }
    }
    return text.toString();
  }
}

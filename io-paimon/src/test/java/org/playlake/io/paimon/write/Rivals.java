package org.playlake.io.paimon.write;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.coders.NullableCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.paimon.data.BinaryString;
import org.apache.paimon.data.GenericRow;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/** Rows of which several have one key, and tables that let one of them win. */
final class Rivals {

  /** Kind, key, two numbers that order them, and two values. */
  static final List<String[]> ROWS =
      List.of(
          new String[] {"+I", "k", "1", "7", "a", "p"},
          new String[] {"+U", "k", "2", "6", null, "q"},
          new String[] {"+U", "k", "3", "5", "c", null},
          new String[] {"+I", "l", "3", "4", "d", "r"},
          new String[] {"-D", "l", "4", "3", "d", "r"},
          new String[] {"+I", "m", "1", "9", "e", "s"},
          new String[] {"+I", "m", "1", "8", "f", "t"});

  private Rivals() {}

  static PaimonTable named() {
    return PaimonTable.of("db.t" + UUID.randomUUID().toString().replace("-", ""))
        .withColumn("k", "STRING")
        .withColumn("v", "INT")
        .withColumn("w", "INT")
        .withColumn("a", "STRING")
        .withColumn("b", "STRING")
        .withPrimaryKeys("k");
  }

  /** A table with options, between which there is a space. */
  static PaimonTable table(String options) {
    PaimonTable table = named().withOption("bucket", "1");
    for (String option : options.split(" ", -1)) {
      int equals = option.indexOf('=');
      table = table.withOption(option.substring(0, equals), option.substring(equals + 1));
    }
    return table;
  }

  /** Writes the rows in one commit. */
  static void write(
      Map<String, String> catalog,
      PaimonTable table,
      List<String[]> rows,
      UnaryOperator<WritePaimon<List<@Nullable String>>> settings) {
    TestPipeline pipeline = TestPipeline.create().enableAbandonedNodeEnforcement(false);
    List<List<@Nullable String>> lists = rows.stream().map(Arrays::asList).toList();
    pipeline
        .apply(Create.of(lists).withCoder(ListCoder.of(NullableCoder.of(StringUtf8Coder.of()))))
        .apply(
            settings.apply(
                PaimonIO.<List<@Nullable String>>write()
                    .withCatalogOptions(catalog)
                    .to(table)
                    .withRowFunction(Rivals::row)));
    pipeline.run().waitUntilFinish();
  }

  static InternalRow row(List<@Nullable String> values) {
    return GenericRow.ofKind(
        RowKind.fromShortString(values.get(0)),
        BinaryString.fromString(values.get(1)),
        Integer.valueOf(values.get(2)),
        Integer.valueOf(values.get(3)),
        BinaryString.fromString(values.get(4)),
        BinaryString.fromString(values.get(5)));
  }

  static String text(InternalRow row) {
    return row.getString(0)
        + " "
        + row.getInt(1)
        + " "
        + row.getInt(2)
        + " "
        + (row.isNullAt(3) ? "null" : row.getString(3))
        + " "
        + (row.isNullAt(4) ? "null" : row.getString(4));
  }
}

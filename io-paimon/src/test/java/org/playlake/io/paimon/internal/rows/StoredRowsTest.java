package org.playlake.io.paimon.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.Row;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.BatchTableCommit;
import org.apache.paimon.table.sink.BatchTableWrite;
import org.apache.paimon.table.sink.BatchWriteBuilder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.Closing;

/** Rows that go into files by Paimon's own writers and come back by its own readers. */
class StoredRowsTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void comeBackAsTheyWereWritten(String format) throws Exception {
    EveryType every = EveryType.in(format);
    write(every);
    assertEqual(read(every), every.rows());
  }

  @ParameterizedTest
  @CsvSource({
    "parquet, Asia/Shanghai, America/New_York",
    "parquet, America/New_York, UTC",
    "orc, Asia/Shanghai, America/New_York",
    "orc, America/New_York, UTC",
    "avro, Asia/Shanghai, America/New_York",
    "avro, America/New_York, UTC"
  })
  void areTheSameInAnyZone(String format, String writer, String reader) throws Exception {
    EveryType every = EveryType.in(format);
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(writer));
      write(every);
      TimeZone.setDefault(TimeZone.getTimeZone(reader));
      assertEqual(read(every), every.rows());
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro"})
  void areEncodedByBeamWithoutLoss(String format) throws Exception {
    EveryType every = EveryType.in(format);
    write(every);
    RowCoder coder = RowCoder.of(every.schema());
    for (Row row : read(every)) {
      assertEqual(List.of(CoderUtils.clone(coder, row)), List.of(row));
    }
  }

  private void write(EveryType every) throws Exception {
    FileStoreTable table = warehouse.open(warehouse.create(every.table()));
    BeamToPaimon converter = BeamToPaimon.of(every.schema(), table.rowType());
    BatchWriteBuilder builder = table.newBatchWriteBuilder();
    BatchTableCommit commit = builder.newCommit();
    Closing.after(
        builder.newWrite(),
        (BatchTableWrite write) -> {
          for (Row row : every.rows()) {
            write.write(converter.convert(row));
          }
          commit.commit(write.prepareCommit());
        });
    commit.close();
  }

  private List<Row> read(EveryType every) throws Exception {
    PaimonToBeam converter = PaimonToBeam.of(warehouse.open(every.table()).rowType());
    List<Row> rows = new ArrayList<>();
    warehouse.read(every.table(), row -> rows.add(converter.convert(row)));
    rows.sort(Comparator.comparing(row -> row.getInt32("id")));
    return rows;
  }

  /** Field by field, because Beam cannot print a row with a null in an array. */
  private static void assertEqual(List<Row> found, List<Row> expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      for (Schema.Field field : expected.get(i).getSchema().getFields()) {
        Object value = found.get(i).getValue(field.getName());
        Object wanted = expected.get(i).getValue(field.getName());
        assertThat(Row.Equals.deepEquals(value, wanted, field.getType()))
            .as("%s of %s, not %s", field.getName(), shown(found.get(i)), shown(expected.get(i)))
            .isTrue();
      }
      assertThat(found.get(i).equals(expected.get(i))).isTrue();
    }
  }

  private static String shown(Row row) {
    return row.toString(true).replace(System.lineSeparator(), " ");
  }
}

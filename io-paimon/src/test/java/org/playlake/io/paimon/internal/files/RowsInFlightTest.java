package org.playlake.io.paimon.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.schema.SchemaChange;
import org.apache.paimon.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.internal.route.ShardKey;
import org.playlake.io.paimon.table.PaimonTable;

/** Rows that were packed for a table which is another when they are written. */
class RowsInFlightTest {
  private static final Visit ANN = new Visit(1, "ann", 7);

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final PaimonTable table = Visit.table("db.t");

  private List<WrittenFiles> writtenAfter(Change change) throws Exception {
    warehouse.create(table);
    Map<byte[], List<byte[]>> groups;
    try (OpenTables packer = Writing.settings(warehouse.options()).open()) {
      groups = Gathered.pack(packer, "db.t", 1 << 20, List.of(ANN.row()));
    }
    change.happen();
    try (OpenTables writers = Writing.settings(warehouse.options()).open()) {
      Map.Entry<byte[], List<byte[]>> rows =
          groups.entrySet().stream()
              .filter(group -> !ShardKey.isOfCount(group.getKey()))
              .findFirst()
              .orElseThrow();
      return Gathered.write(writers, rows.getKey(), rows.getValue(), Writing.GATHERED);
    }
  }

  @Test
  void areWrittenWithTheColumnsThatTheyWereMadeFor() throws Exception {
    List<WrittenFiles> files =
        writtenAfter(
            () ->
                warehouse
                    .catalog()
                    .alterTable(
                        Identifier.fromString("db.t"),
                        List.of(SchemaChange.addColumn("more", DataTypes.INT())),
                        false));

    assertThat(files).singleElement().matches(each -> each.rows() == 1);
  }

  @Test
  void areRefusedWhereTheTableWasDroppedAndCreatedAgain() {
    assertThatThrownBy(
            () ->
                writtenAfter(
                    () -> {
                      warehouse.catalog().dropTable(Identifier.fromString("db.t"), false);
                      warehouse.create(
                          PaimonTable.of("db.t")
                              .withColumn("day", "DATE")
                              .withColumn("id", "STRING")
                              .withColumn("who", "BIGINT"));
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Table db.t was dropped and created again")
        .hasMessageContaining("run again");
  }

  @FunctionalInterface
  private interface Change {
    void happen() throws Exception;
  }
}

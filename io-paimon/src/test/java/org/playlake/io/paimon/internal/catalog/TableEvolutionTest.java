package org.playlake.io.paimon.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.paimon.schema.SchemaChange;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.table.PaimonSchemaException;
import org.playlake.io.paimon.table.PaimonTable;

/** Types that a column is given, or not, when rows of another type come. */
class TableEvolutionTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TINYINT | SMALLINT",
        "TINYINT | DECIMAL(3, 0)",
        "SMALLINT | INT",
        "SMALLINT | FLOAT",
        "INT | BIGINT",
        "INT | DOUBLE",
        "INT | DECIMAL(12, 2)",
        "FLOAT | DOUBLE",
        "DECIMAL(7, 0) | FLOAT",
        "DECIMAL(15, 0) | DOUBLE",
        "DECIMAL(5, 2) | DECIMAL(9, 2)",
        "VARCHAR(3) | STRING"
      })
  void aTypeThatHoldsEveryValueOfTheOtherIsTakenAndNeverGivenUp(String narrow, String wide)
      throws Exception {
    PaimonTable narrower = warehouse.create(table("db.narrow", narrow));
    assertThat(TableEvolution.changes(table("db.narrow", wide), warehouse.open(narrower)))
        .singleElement()
        .isInstanceOf(SchemaChange.UpdateColumnType.class);
    PaimonTable wider = warehouse.create(table("db.wide", wide));
    assertThat(TableEvolution.changes(table("db.wide", narrow), warehouse.open(wider))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TINYINT | DECIMAL(2, 0)",
        "SMALLINT | DECIMAL(5, 1)",
        "INT | FLOAT",
        "DECIMAL(8, 0) | FLOAT",
        "DECIMAL(16, 0) | DOUBLE",
        "BIGINT | DOUBLE",
        "FLOAT | DECIMAL(38, 10)",
        "DOUBLE | DECIMAL(38, 10)",
        "INT | STRING",
        "DATE | BIGINT"
      })
  void typesOfWhichNeitherHoldsTheOtherAreRefusedEitherWay(String one, String other)
      throws Exception {
    for (String[] types : new String[][] {{one, other}, {other, one}}) {
      PaimonTable there =
          warehouse.create(table(types[0].equals(one) ? "db.one" : "db.other", types[0]));
      PaimonTable described = table(there.name(), types[1]);
      assertThatThrownBy(() -> TableEvolution.changes(described, warehouse.open(there)))
          .isInstanceOf(PaimonSchemaException.class)
          .hasMessageContaining(types[0])
          .hasMessageContaining(types[1]);
    }
  }

  private static PaimonTable table(String name, String type) {
    return PaimonTable.of(name).withColumn("id", "INT").withColumn("value", type);
  }
}

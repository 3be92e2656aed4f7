package org.playlake.io.paimon.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaimonTableTest {

  private final PaimonTable table = PaimonTable.of("db.t").withColumn("dt", "DATE", "the day");

  @Test
  void keepsWhatItIsGivenInOrder() {
    PaimonTable full =
        table
            .withColumn("n", "BIGINT NOT NULL")
            .withPartitionKeys("dt")
            .withOption("z", "1")
            .withOption("a", "2")
            .withComment("one row a day");
    assertThat(full.name()).isEqualTo("db.t");
    assertThat(full.database()).isEqualTo("db");
    assertThat(full.table()).isEqualTo("t");
    assertThat(full.columns())
        .containsExactly(
            new PaimonColumn("dt", "DATE", "the day"),
            new PaimonColumn("n", "BIGINT NOT NULL", ""));
    assertThat(full.partitionKeys()).containsExactly("dt");
    assertThat(full.options().keySet()).containsExactly("z", "a");
    assertThat(full.comment()).isEqualTo("one row a day");
  }

  @Test
  void staysAsItWasWhenAnotherIsMadeOfIt() {
    assertThat(table.withColumn("n", "INT").columns()).hasSize(2);
    assertThat(table.columns()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BIGINT",
        "INT",
        "STRING",
        "BYTES",
        "DATE",
        "DOUBLE",
        "DECIMAL(27,4)",
        "TIMESTAMP(6) WITH LOCAL TIME ZONE",
        "VARCHAR(20) NOT NULL",
        "MAP<STRING NOT NULL, ARRAY<ROW<a INT, b DECIMAL(27,4) COMMENT 'in euro'>>> NOT NULL"
      })
  void knowsTheTypesOfPaimon(String type) {
    assertThat(table.withColumn("c", type).columns().get(1).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BIGINTEGER", "DECIMAL(27,4", "DECIMAL(99,4)", "ARRAY<INT", "ROW<a>"})
  void refusesATypeThatPaimonDoesNotKnow(String type) {
    assertThatThrownBy(() -> table.withColumn("c", type))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Column c has the type '" + type + "'")
        .hasMessageContaining("DECIMAL(27,4)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", ".t", "db.", "a.b.c", ""})
  void refusesANameThatIsNotDatabaseAndTable(String name) {
    assertThatThrownBy(() -> PaimonTable.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @Test
  void refusesAColumnTwice() {
    assertThatThrownBy(() -> table.withColumn("DT", "INT"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table db.t has a column DT already. Rename one of the two.");
  }

  @Test
  void refusesToBePartitionedByWhatIsNoColumn() {
    assertThatThrownBy(() -> table.withPartitionKeys("day"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be partitioned by day: it is none of its columns [dt]");
  }

  @Test
  void refusesToBePartitionedTwiceByOneColumn() {
    assertThatThrownBy(() -> table.withPartitionKeys("dt", "dt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[dt, dt]");
  }

  @Test
  void saysWhatIsWrongWithAType() {
    assertThatThrownBy(() -> table.withColumn("c", "ARRAY<INT"))
        .hasMessageStartingWith("Column c has the type 'ARRAY<INT', which Paimon does not know:")
        .hasMessageContaining("Expected '>' at position 9");
  }

  @Test
  void takesPrimaryKeysThatHoldNoNulls() {
    PaimonTable keyed =
        table.withColumn("n", "BIGINT").withColumn("more", "INT").withPrimaryKeys("n", "dt");
    assertThat(keyed.primaryKeys()).containsExactly("n", "dt");
    assertThat(keyed.withPartitionKeys("dt").withComment("t").withOption("a", "b").primaryKeys())
        .containsExactly("n", "dt");
    assertThat(keyed.rowType().getFieldTypes().stream().map(DataType::asSQLString))
        .containsExactly("DATE NOT NULL", "BIGINT NOT NULL", "INT");
    assertThat(keyed).hasToString("db.t[dt DATE, n BIGINT, more INT] keyed by [n, dt]");
  }

  @Test
  void refusesPrimaryKeysThatAreNoColumnsOrNamedTwice() {
    assertThatThrownBy(() -> table.withPrimaryKeys("id"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be keyed by id: it is none of its columns [dt]");
    assertThatThrownBy(() -> table.withPrimaryKeys("dt", "dt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Table db.t is keyed twice by one column: [dt, dt]. Name each once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"primary-key", "partition"})
  void refusesKeysThatAreGivenAsAnOption(String option) {
    assertThatThrownBy(() -> table.withOption(option, "dt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Table db.t cannot get its keys by the option "
                + option
                + "=dt. Use withPrimaryKeys or withPartitionKeys.");
  }

  @Test
  void givesEveryFieldAnIdOfItsOwn() {
    RowType type =
        table.withColumn("a", "ROW<x INT, y ROW<z INT>>").withColumn("b", "ROW<x INT>").rowType();
    Set<Integer> ids = new HashSet<>();
    type.collectFieldIds(ids);
    assertThat(ids).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
  }
}

package org.playlake.io.paimon.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.not;
import static org.playlake.io.paimon.testing.PaimonMatchers.addedRows;
import static org.playlake.io.paimon.testing.PaimonMatchers.hasNoRows;
import static org.playlake.io.paimon.testing.PaimonMatchers.hasRows;
import static org.playlake.io.paimon.testing.PaimonMatchers.ofTable;

import java.nio.file.Path;
import java.util.Map;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.testing.TestPipeline;
import org.apache.beam.sdk.testing.TestPipelineExtension;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.playlake.io.paimon.PaimonIO;
import org.playlake.io.paimon.PaimonWriteResult;
import org.playlake.io.paimon.table.PaimonSnapshot;

@ExtendWith(TestPipelineExtension.class)
class PaimonMatchersTest {
  private static final Schema SCHEMA =
      Schema.builder().addNullableStringField("name").addNullableInt64Field("total").build();
  private static final Row ANN = Row.withSchema(SCHEMA).addValues("ann", 1L).build();
  private static final Row BOB = Row.withSchema(SCHEMA).addValues("bob", 2L).build();

  @TempDir Path warehouse;
  private StoredTable orders;

  @BeforeEach
  void nameTable() {
    orders = StoredTable.of(catalog(), "shop.orders");
  }

  @Test
  void seeWhatAWriteLeft(TestPipeline p) {
    PaimonWriteResult written = write(p, ANN, BOB);
    PAssert.that(written.snapshots())
        .satisfies(
            snapshots -> {
              assertThat(snapshots, contains(allOf(ofTable("shop.orders"), addedRows(2))));
              return null;
            });
    p.run().waitUntilFinish();
    assertThat(orders, hasRows(BOB, ANN));
    assertThat(orders, not(hasRows(ANN)));
    assertThat(orders, not(hasRows(ANN, ANN, BOB)));
    assertThat(orders, not(hasNoRows()));
  }

  @Test
  void nameTheTableTheMissingAndTheUnexpectedRows(TestPipeline p) {
    write(p, ANN);
    p.run().waitUntilFinish();
    assertThatThrownBy(() -> assertThat(orders, hasRows(BOB)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("table shop.orders lacks")
        .hasMessageContaining("bob")
        .hasMessageContaining("has beside them")
        .hasMessageContaining("ann");
  }

  @Test
  void tellWhichTableASnapshotIsOfAndWhatItAdded() {
    PaimonSnapshot snapshot = new PaimonSnapshot("shop.orders", 7, 3, 1, 100, null);
    assertThat(snapshot, allOf(ofTable("shop.orders"), addedRows(3)));
    assertThatThrownBy(() -> assertThat(snapshot, ofTable("shop.returns")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shop.returns")
        .hasMessageContaining("table was \"shop.orders\"");
    assertThatThrownBy(() -> assertThat(snapshot, addedRows(4)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("rows was <3L>");
  }

  private PaimonWriteResult write(TestPipeline p, Row... rows) {
    return p.apply(Create.of(java.util.List.of(rows)).withRowSchema(SCHEMA))
        .apply(
            PaimonIO.writeRows()
                .withCatalogOptions(catalog())
                .to("shop.orders")
                .withCreateIfNeeded());
  }

  private Map<String, String> catalog() {
    return Map.of("warehouse", warehouse.toString());
  }
}

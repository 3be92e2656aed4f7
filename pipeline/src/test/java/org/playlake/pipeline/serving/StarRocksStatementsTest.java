package org.playlake.pipeline.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.pipeline.serving.MaterializedView.Refresh;

class StarRocksStatementsTest {
  private static final SelectColumns QUERY = SelectColumns.from("lake", "db", "t").column("dt");

  @Test
  void namesAreQuotedSoThatTheyEndWhereTheyEnd() {
    assertThat(StarRocksText.name("a`b", "c")).isEqualTo("`a``b`.`c`");
  }

  @Test
  void textsAreQuotedSoThatTheyEndWhereTheyEnd() {
    assertThat(StarRocksText.text("a\"b\\c\nd")).isEqualTo("\"a\\\"b\\\\c\\nd\"");
  }

  @Test
  void aCatalogHasItsPropertiesInOrder() {
    assertThat(
            ExternalCatalog.fileSystem("lake", "hdfs://a/b")
                .with("paimon.option.x", "say \"y\"")
                .sql())
        .isEqualTo(
            """
            CREATE EXTERNAL CATALOG `lake`
            COMMENT "Playlake's tables, in a folder"
            PROPERTIES (
              "type" = "paimon",
              "paimon.catalog.type" = "filesystem",
              "paimon.catalog.warehouse" = "hdfs://a/b",
              "paimon.option.x" = "say \\"y\\""
            );
            """);
  }

  @Test
  void aCatalogOfDataLakeFormationBearsNoKeys() {
    assertThat(ExternalCatalog.dlf("lake", "http://dlf", "name").sql())
        .contains("\"paimon.catalog.type\" = \"rest\"", "\"token.provider\" = \"dlf\"")
        .doesNotContain("key");
  }

  @Test
  void aViewHasItsClausesInTheDocumentedOrder() {
    assertThat(
            new MaterializedView(
                    "db",
                    "MV_DAYS",
                    "days",
                    List.of("dt", "city"),
                    4,
                    Refresh.HOURLY,
                    List.of("dt"),
                    QUERY.column("n", "1 + 1"))
                .sql())
        .isEqualTo(
            """
            CREATE MATERIALIZED VIEW IF NOT EXISTS `db`.`MV_DAYS`
            COMMENT "days"
            DISTRIBUTED BY HASH(`dt`, `city`) BUCKETS 4
            REFRESH ASYNC EVERY (INTERVAL 1 HOUR)
            PARTITION BY (`dt`)
            AS
            SELECT
              `dt`,
              1 + 1 AS `n`
            FROM `lake`.`db`.`t`;
            """);
  }

  @Test
  void namesThatStarRocksRefusesAreRefused() {
    assertThatThrownBy(() -> ExternalCatalog.fileSystem("my-lake", "/w"))
        .hasMessageContaining("'my-lake'");
    assertThatThrownBy(() -> view("1st", 1)).hasMessageContaining("'1st'");
    assertThatThrownBy(() -> view("v", 0)).hasMessageContaining("0 of [dt]");
  }

  @Test
  void everyDailyTableHasAView() {
    assertThat(ServingViews.tables("db")).extracting(ServingViews::name).doesNotHaveDuplicates();
    assertThatThrownBy(() -> ServingViews.name(PaimonTable.of("db.ads_more_daily")))
        .hasMessageContaining("db.ads_more_daily");
  }

  private static MaterializedView view(String name, int buckets) {
    return new MaterializedView(
        "db", name, "", List.of("dt"), buckets, Refresh.MANUAL, List.of(), QUERY);
  }
}

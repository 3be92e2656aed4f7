package org.playlake.pipeline.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.openlineage.client.utils.DatasetIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetNamesTest {

  @ParameterizedTest
  @CsvSource({
    "/data/user_event/*.parquet, file, /data/user_event",
    "/data/user_event/, file, /data/user_event",
    "/data/a b/e.parquet, file, /data/a b/e.parquet",
    "file:/data/e, file, /data/e",
    "file:///data/e, file, /data/e",
    "s3://logs/user_event/{date}/*.parquet, s3://logs, user_event",
    "s3a://K:geheim@logs/user_event/dt=2024-0[1-5]-*/**, s3://logs, user_event",
    "oss://logs/100%/event?/x, oss://logs, /100%",
    "hdfs://nn:8020/logs/*, hdfs://nn:8020, /logs",
    "s3://logs/*.parquet, s3://logs, /",
  })
  void aSourceIsTheFolderThatIsTheSameEveryDay(String pattern, String namespace, String name) {
    DatasetIdentifier source = DatasetNames.source(pattern);

    assertThat(source.getNamespace()).isEqualTo(namespace);
    assertThat(source.getName()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "/data/lake, file:///data/lake",
    "/data/lake/, file:///data/lake",
    "s3://K:geheim@lake/warehouse/, s3://lake/warehouse",
    "s3://lake, s3://lake",
    "my_catalog, paimon://my_catalog",
  })
  void tablesHaveTheNamespaceOfTheirWarehouse(String warehouse, String namespace) {
    assertThat(DatasetNames.namespace(warehouse)).isEqualTo(namespace);
  }
}

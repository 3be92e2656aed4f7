package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitSafetyTest {

  @ParameterizedTest
  @ValueSource(strings = {"s3://lake/wh", "S3A://lake/wh", "oss://lake/wh", "obs://lake", "gs://x"})
  void anObjectStoreByItselfIsToldWithTheRemedy(String warehouse) {
    assertThat(CommitSafety.warning(Map.of("warehouse", warehouse)))
        .hasValueSatisfying(
            warning ->
                assertThat(warning)
                    .contains(
                        "not atomic in " + warehouse, "\"rest\"", "\"lock.enabled\":\"true\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/lake", "file:///data/lake", "hdfs://names/lake", "lake"})
  void aFileSystemRenamesAtOnce(String warehouse) {
    assertThat(CommitSafety.warning(Map.of("warehouse", warehouse))).isEmpty();
  }

  @Test
  void aCatalogWithALockOrAServerKnowsBetter() {
    assertThat(CommitSafety.warning(Map.of("warehouse", "lake", "metastore", "rest"))).isEmpty();
    assertThat(CommitSafety.warning(Map.of("warehouse", "s3://lake", "metastore", "jdbc")))
        .as("Paimon locks in object stores unless it is told not to")
        .isEmpty();
    assertThat(
            CommitSafety.warning(
                Map.of("warehouse", "s3://lake", "metastore", "jdbc", "lock.enabled", "false")))
        .isPresent();
  }
}

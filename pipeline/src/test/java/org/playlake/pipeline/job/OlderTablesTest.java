package org.playlake.pipeline.job;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.options.InputException;

class OlderTablesTest {

  @Test
  void aFolderInAnObjectStoreIsNotMovedFileByFile() {
    OlderTables older = new OlderTables(List.of("game_db.ods_user_event"), List.of());

    assertThatThrownBy(
            () -> older.refuseUnmovable(Map.of("warehouse", "s3://b/lake"), n -> Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("game_db.ods_user_event", "object store", "another --database");
    for (Map<String, String> catalog :
        List.of(
            Map.of("warehouse", "/data/lake"),
            Map.of("warehouse", "hdfs://nn/lake"),
            Map.of("warehouse", "lake", "metastore", "rest"))) {
      assertThatCode(() -> older.refuseUnmovable(catalog, name -> Optional.empty()))
          .doesNotThrowAnyException();
    }
  }
}

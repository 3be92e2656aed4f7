package org.playlake.pipeline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.playlake.io.paimon.PaimonTables;
import org.playlake.io.paimon.table.PaimonTable;

/** A table that bears the name of one of the job's and is none of them. */
final class OtherTable {
  private OtherTable() {}

  static void create(Path warehouse, String database, String name) throws Exception {
    PaimonTables.createMissing(
        Map.of("warehouse", warehouse.toString()),
        List.of(PaimonTable.of(database + "." + name).withColumn("x", "INT", "")));
  }
}

package org.playlake.io.paimon.internal.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.internal.route.OpenTables;
import org.playlake.io.paimon.table.FlatRow;
import org.playlake.io.paimon.table.PaimonTable;
import org.playlake.io.paimon.table.TextDictionary;

/** Rows whose texts are told by number, from the element to the committed table. */
class CodedBlocksTest {
  private static final int ROWS = 30_000;
  private static final int DAYS = 3;

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void areReadAsTheyWereGivenWithAFileADay() throws Exception {
    PaimonTable table = warehouse.create(Visit.byDay("db.t"));
    List<Visit> visits = new ArrayList<>();
    List<InternalRow> rows = new ArrayList<>();
    TextDictionary names = new TextDictionary();
    for (int i = 0; i < ROWS; i++) {
      Visit visit = new Visit(i % DAYS, "visitor no. " + i * 7L % 300, i);
      visits.add(visit);
      int name = names.add(visit.who().getBytes(UTF_8));
      FlatRow row = new FlatRow(3).setNumber(0, visit.day()).setNumber(2, visit.id());
      // The same text has many numbers, and some rows know none.
      rows.add(
          i % 11 == 0 ? row.setText(1, visit.who().getBytes(UTF_8)) : row.setText(1, names, name));
    }
    List<WrittenFiles> files = new ArrayList<>();
    try (OpenTables writers = Writing.settings(warehouse.options()).open()) {
      Map<byte[], List<byte[]>> groups = Gathered.pack(writers, "db.t", 32 << 20, rows);
      // Three days and the count: each day's rows came in more than one block.
      assertThat(groups).hasSize(DAYS + 1);
      assertThat(groups.values()).anyMatch(blocks -> blocks.size() > 1);
      for (Map.Entry<byte[], List<byte[]>> group : groups.entrySet()) {
        files.addAll(Gathered.write(writers, group.getKey(), group.getValue(), Writing.GATHERED));
      }
    }
    // Refused unless the rows that were sent and those that were received have one digest.
    Writing.commit(warehouse, table, CommitMode.APPEND, "user", files);
    assertThat(warehouse.read(table, Visit::of)).containsExactlyInAnyOrderElementsOf(visits);
    assertThat(warehouse.files(table)).hasSize(DAYS);
  }
}

package org.playlake.io.paimon.internal.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.paimon.catalog.Identifier;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.playlake.io.paimon.Faults;
import org.playlake.io.paimon.Faults.Moment;
import org.playlake.io.paimon.Visit;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.internal.catalog.CatalogOptions;
import org.playlake.io.paimon.internal.catalog.TablePolicy;
import org.playlake.io.paimon.internal.files.Gathered;
import org.playlake.io.paimon.internal.message.WrittenFiles;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/** Two commits that replace an empty partition at the same time, and know nothing of each other. */
class ConcurrentReplaceTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();
  private final Faults faults = new Faults();
  private final PaimonTable table = Visit.byDay("db.t").withOption("commit.max-retry-wait", "1 ms");

  static List<CommitMode> modes() {
    return List.of(
        CommitMode.REPLACE,
        CommitMode.REPLACE_OCCURRING,
        CommitMode.replacing(List.of(Map.of("day", "1970-01-02"))));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void doNotBothStandWheneverTheOtherComes(CommitMode mode) throws Exception {
    for (int operation = 1; ; operation += 2) {
      warehouse.catalog().dropTable(Identifier.fromString(table.name()), true);
      warehouse.create(table);
      List<WrittenFiles> ones = write("one");
      List<WrittenFiles> twos = write("two");
      faults.at(operation, Moment.BEFORE, () -> commit("two", warehouse.options(), mode, twos));
      commit("one", faults.options(warehouse.directory()), mode, ones);
      if (!faults.happened()) {
        break;
      }
      assertThat(warehouse.read(table, row -> Visit.of(row).who()))
          .as("operation " + operation)
          .hasSize(1);
      assertThat(warehouse.snapshots(table)).isEqualTo(2);
    }
  }

  private List<WrittenFiles> write(String who) throws Exception {
    return Gathered.write(
        warehouse.options(), table.name(), true, List.of(new Visit(1, who, 1).row()));
  }

  private void commit(
      String user, Map<String, String> catalog, CommitMode mode, List<WrittenFiles> files)
      throws Exception {
    CommitPlan plan = CommitPlan.NONE.with(table.name(), table, mode);
    new TableCommitter(
            CatalogOptions.of(catalog), TablePolicy.AS_IS, plan, user, "launch", true, null)
        .commit(files, CommitKey.FIRST, new CommitMetrics());
  }
}

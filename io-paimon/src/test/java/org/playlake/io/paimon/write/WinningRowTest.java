package org.playlake.io.paimon.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.paimon.disk.IOManager;
import org.apache.paimon.table.FileStoreTable;
import org.apache.paimon.table.sink.TableCommitImpl;
import org.apache.paimon.table.sink.TableWriteImpl;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.Warehouse;
import org.playlake.io.paimon.WritePaimon;
import org.playlake.io.paimon.table.PaimonTable;

/**
 * Rows with one key: the same one wins as with Paimon's own writer that is given them in the order
 * of their sequence, in one commit and in several, or the write is refused.
 */
class WinningRowTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sequence.field=v",
        "sequence.field=v,w",
        "sequence.field=v ignore-delete=true",
        "sequence.field=v ignore-update-before=true changelog-producer=input",
        "sequence.field=v merge-engine=partial-update ignore-delete=true",
        "sequence.field=v merge-engine=partial-update partial-update.remove-record-on-delete=true",
        "sequence.field=v merge-engine=aggregation fields.a.aggregate-function=last_non_null_value"
            + " fields.b.aggregate-function=listagg fields.w.aggregate-function=max"
            + " ignore-delete=true",
        "sequence.field=v deletion-vectors.enabled=true",
        "sequence.field=v changelog-producer=lookup",
        "merge-engine=partial-update fields.v.sequence-group=a fields.w.sequence-group=b"
            + " ignore-delete=true",
        "merge-engine=partial-update fields.v.sequence-group=a fields.w.sequence-group=b",
        "merge-engine=partial-update fields.v,w.sequence-group=a,b fields.b.aggregate-function=max ignore-delete=true",
      })
  void isThatOfPaimonsOwnWriter(String options) throws Exception {
    List<String[]> rows = new ArrayList<>(Rivals.ROWS.subList(0, tiesAreDecided(options) ? 7 : 6));
    PaimonTable theirs = create(options);
    commit(theirs, rows);
    List<String> expected = shown(theirs);
    assertThat(expected).isNotEmpty();
    Collections.shuffle(rows, new Random(1));
    PaimonTable together = create(options);
    write(together, rows, write -> write);
    assertThat(shown(together)).isEqualTo(expected);
    PaimonTable ours = create(options);
    PaimonTable theirsApart = create(options);
    for (int from = 0; from < rows.size(); from += 2) {
      List<String[]> some = rows.subList(from, Math.min(from + 2, rows.size()));
      write(ours, some, write -> write);
      commit(theirsApart, some);
    }
    assertThat(shown(ours)).isEqualTo(shown(theirsApart));
  }

  /** True if there is a second field to decide what ties in the first. */
  private static boolean tiesAreDecided(String options) {
    return options.contains("v,w");
  }

  @Test
  void isTheLowestOfADescendingSequenceBetweenCommitsAndRefusedWithinOne() throws Exception {
    String options = "sequence.field=v sequence.field.sort-order=descending";
    assertThatThrownBy(() -> write(create(options), Rivals.ROWS, write -> write))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("sequence.field.sort-order=descending, by which Paimon 1.4.2 lets")
        .hasMessageContaining("withDistinctKeys()");
    PaimonTable apart = create(options);
    for (int row : new int[] {1, 0, 2}) {
      write(apart, List.<String[]>of(Rivals.ROWS.get(row)), WritePaimon::withDistinctKeys);
    }
    assertThat(shown(apart)).containsExactly("k 1 7 a p");
  }

  /** The reason for the refusal: once this fails, Paimon has the fix and it can go. */
  @Test
  void isTheHighestOfADescendingSequenceInOneCommitOfPaimons() throws Exception {
    PaimonTable table = create("sequence.field=v sequence.field.sort-order=descending");
    commit(table, List.of(Rivals.ROWS.get(0), Rivals.ROWS.get(1), Rivals.ROWS.get(2)));
    assertThat(shown(table)).containsExactly("k 3 5 c null");
  }

  @Test
  void isTheFirstOnlyWhereNoKeyComesTwice() throws Exception {
    String options = "merge-engine=first-row";
    assertThatThrownBy(() -> write(create(options), Rivals.ROWS, write -> write))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("keeps of several rows with one key what depends on their order");
    PaimonTable table = create(options);
    for (int row : new int[] {1, 0, 2}) {
      write(table, List.<String[]>of(Rivals.ROWS.get(row)), WritePaimon::withDistinctKeys);
    }
    assertThat(shown(table)).containsExactly("k 2 6 null q");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fields.v.sequence-group=a",
        "fields.v.sequence-group=a,b,w fields.b.aggregate-function=listagg",
        "fields.v.sequence-group=a,b,w fields.b.aggregate-function=last_non_null_value",
        "fields.v.sequence-group=a,b,w partial-update.remove-record-on-sequence-group=v",
      })
  void isNotKnownWhereAGroupDoesNotDecide(String groups) throws Exception {
    PaimonTable table = create("merge-engine=partial-update " + groups);
    assertThatThrownBy(() -> write(table, Rivals.ROWS, write -> write))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("keeps of several rows with one key what depends on their order");
    write(table, List.<String[]>of(Rivals.ROWS.get(0)), WritePaimon::withDistinctKeys);
    assertThat(shown(table)).containsExactly("k 1 7 a p");
  }

  @Test
  void takesTheKindFromItsColumnAndFromNowhereElse() throws Exception {
    PaimonTable table = create("sequence.field=v rowkind.field=a");
    write(
        table,
        List.of(
            new String[] {"+I", "k", "1", "0", "+I", "x"},
            new String[] {"+I", "l", "1", "0", "+I", "y"},
            new String[] {"+I", "k", "2", "0", "-D", "x"}),
        write -> write);
    assertThat(shown(table)).containsExactly("l 1 0 +I y");
    assertThatThrownBy(
            () -> write(table, Rivals.ROWS, write -> write.withRowKind(row -> row.get(0))))
        .hasMessageContaining("takes the kind of a row from its column a (rowkind.field)");
  }

  @ParameterizedTest
  @CsvSource({"ignore-delete,true", "rowkind.field,a"})
  void keysThatMoveArePartOfNoTableThatDropsTheirDeletes(String option, String value)
      throws Exception {
    PaimonTable across =
        warehouse.create(
            Rivals.named()
                .withPartitionKeys("b")
                .withOption("bucket", "-1")
                .withOption(option, value));
    assertThatThrownBy(() -> write(across, Rivals.ROWS, WritePaimon::withDistinctKeys))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining(option)
        .hasMessageContaining("leaves a key that moves in the old partition");
  }

  private void commit(PaimonTable table, List<String[]> rows) throws Exception {
    FileStoreTable stored = warehouse.open(table);
    String user = UUID.randomUUID().toString();
    IOManager spill = IOManager.create("target");
    TableWriteImpl<?> write = stored.newWrite(user).withIOManager(spill);
    for (String[] row : rows) {
      write.write(Rivals.row(Arrays.asList(row)));
    }
    TableCommitImpl commit = stored.newCommit(user);
    commit.commit(1, write.prepareCommit(true, 1));
    write.close();
    commit.close();
    spill.close();
  }

  private void write(
      PaimonTable table,
      List<String[]> rows,
      UnaryOperator<WritePaimon<List<@Nullable String>>> settings) {
    Rivals.write(warehouse.options(), table, rows, settings);
  }

  private PaimonTable create(String options) throws Exception {
    return warehouse.create(Rivals.table(options));
  }

  private List<String> shown(PaimonTable table) throws Exception {
    return warehouse.read(table, Rivals::text);
  }
}

package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.playlake.io.paimon.read.LakeTable.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.paimon.catalog.Identifier;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.RowKind;
import org.joda.time.Duration;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.internal.follow.ContinuousMark;
import org.playlake.io.paimon.internal.follow.ContinuousSource;
import org.playlake.io.paimon.internal.follow.Following;
import org.playlake.io.paimon.internal.read.SplitReading;
import org.playlake.io.paimon.read.LakeTable;

/** Following a table: what comes, when, and from where after a stop. */
class ContinuousReadTest {

  @RegisterExtension final Warehouse warehouse = new Warehouse();

  @Test
  void givesAllRowsFirstAndThenWhatEachSnapshotChanges() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("write-only", "true"));
    table.write(row(1, "ann", 1), row(2, "bob", 1));
    table.write(row(2, "bob2", 1));
    try (Followed read = new Followed(read())) {
      assertThat(read.rest()).containsExactly("+I1ann", "+I2bob2");
      table.write(row(RowKind.DELETE, 1, "ann", 1));
      table.write(row(3, "cyd", 1));
      assertThat(read.rest()).isEmpty();
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("-D1ann", "+I3cyd");
      table.overwrite(row(4, "dan", 1));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("-D2bob2", "-D3cyd", "+I4dan");
    }
  }

  @Test
  void givesNoRowAgainBecauseItWasCompacted() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    try (Followed read = new Followed(read())) {
      assertThat(read.rest()).containsExactly("+I1ann");
      table.write(row(2, "bob", 1));
      table.compact();
      table.write(row(3, "cyd", 1));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I2bob", "+I3cyd");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lookup", "full-compaction", "input"})
  void givesTheChangelogWithoutRepeatingTheFirstRows(String producer) throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("changelog-producer", producer));
    table.write(row(1, "ann", 1));
    table.compact();
    try (Followed read = new Followed(read())) {
      assertThat(read.rest()).containsExactly("+I1ann");
      table.write(row(RowKind.UPDATE_AFTER, 1, "ann2", 1));
      table.compact();
      read.waitForPoll();
      assertThat(read.rest())
          .isEqualTo(producer.equals("input") ? List.of("+U1ann2") : List.of("-U1ann", "+U1ann2"));
    }
  }

  @Test
  void waitsForTheFirstSnapshotOfANewTable() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    try (Followed read = new Followed(read())) {
      assertThat(read.rest()).isEmpty();
      table.write(row(1, "ann", 1));
      read.waitForPoll();
      assertThat(read.rest()).containsExactly("+I1ann");
    }
  }

  @Test
  void beginsWithTheChangesAfterASnapshot() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    table.write(row(2, "bob", 1));
    table.write(row(3, "cyd", 1));
    try (Followed read = new Followed(read().startingAfter(1))) {
      assertThat(read.rest()).containsExactly("+I2bob", "+I3cyd");
    }
    try (Followed read = new Followed(read().startingAfter(0).withFilter("id <> 2"))) {
      assertThat(read.rest()).containsExactly("+I1ann", "+I3cyd");
    }
    try (Followed read = new Followed(read().startingAfter(0).withPartitions(Map.of("day", "2")))) {
      assertThat(read.rest()).isEmpty();
    }
  }

  @Test
  void resumesExactlyWhereverItStopped() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    for (int write = 0; write < 3; write++) {
      int from = write * 10;
      table.write(
          IntStream.range(from, from + 10)
              .mapToObj(id -> row(id, "n", id % 2))
              .toArray(InternalRow[]::new));
    }
    List<String> all;
    try (Followed read = new Followed(read().startingAfter(0))) {
      all = read.rest();
    }
    assertThat(all).hasSize(30).doesNotHaveDuplicates();
    for (int stop = 0; stop <= 30; stop++) {
      try (Followed read = new Followed(read().startingAfter(0))) {
        List<String> given = new ArrayList<>(read.next(stop));
        if (stop > 0) {
          read.resume();
        }
        given.addAll(read.next(1));
        read.resume();
        given.addAll(read.rest());
        assertThat(given).isEqualTo(all);
      }
    }
  }

  @Test
  void resumesAmongTheFirstRowsThoughTheTableHasChangedSince() throws Exception {
    LakeTable table = LakeTable.keyed(warehouse, Map.of("write-only", "true"));
    table.write(row(1, "ann", 1), row(2, "bob", 1), row(3, "cyd", 1));
    try (Followed read = new Followed(read())) {
      assertThat(read.next(1)).containsExactly("+I1ann");
      table.write(row(2, "bob2", 1));
      read.resume();
      assertThat(read.rest()).containsExactly("+I2bob", "+I3cyd", "+I2bob2");
    }
  }

  @Test
  void saysThatTheNextSnapshotHasExpired() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    try (Followed read = new Followed(read())) {
      assertThat(read.rest()).hasSize(1);
      for (int id = 2; id <= 5; id++) {
        table.write(row(id, "n", 1));
      }
      table.expireAllBut(2);
      read.waitForPoll();
      assertThatThrownBy(read::rest)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("Snapshot 2 of table db.people has expired before it was read")
          .hasMessageContaining("the earliest is 4")
          .hasMessageContaining("withConsumer");
    }
  }

  @Test
  void saysThatTheTableWasCreatedAnew() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    table.write(row(2, "bob", 1));
    ContinuousMark mark;
    try (Followed read = new Followed(read())) {
      read.rest();
      mark = read.mark();
    }
    warehouse.catalog().dropTable(Identifier.fromString(LakeTable.NAME), false);
    LakeTable.appended(warehouse, Map.of());
    try (Followed read = new Followed(read(), mark)) {
      assertThatThrownBy(read::rest)
          .hasMessageContaining("Snapshot 3 of table db.people should come next")
          .hasMessageContaining("the newest is none");
    }
  }

  @Test
  void stampsRowsWithTheTimeOfTheirSnapshotAndNeverBeforeTheWatermark() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    Instant committed =
        Instant.ofEpochMilli(table.open().snapshotManager().snapshot(1).timeMillis());
    try (Followed read = new Followed(read())) {
      read.next(1);
      assertThat(read.timestamp()).isEqualTo(committed);
      assertThat(read.watermark()).isEqualTo(committed);
      assertThat(read.rest()).isEmpty();
      read.waitMillis(3_600_000);
      assertThat(read.rest()).isEmpty();
      Instant idle = read.now().minus(Duration.standardMinutes(1));
      assertThat(read.watermark()).isEqualTo(idle);
      table.write(row(2, "bob", 1));
      read.resume();
      read.waitForPoll();
      read.next(1);
      assertThat(read.timestamp()).isEqualTo(idle);
      assertThat(read.watermark()).isEqualTo(idle);
      assertThat(read.rest()).isEmpty();
      assertThatThrownBy(read::timestamp).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void keepsSnapshotsFromExpiringUntilTheyAreRead() throws Exception {
    LakeTable table = LakeTable.appended(warehouse, Map.of());
    table.write(row(1, "ann", 1));
    try (Followed read = new Followed(read().withConsumer("me"))) {
      read.rest();
      for (int id = 2; id <= 5; id++) {
        table.write(row(id, "n", 1));
      }
      table.expireAllBut(1);
      read.waitForPoll();
      assertThat(read.next(2)).containsExactly("+I2n", "+I3n");
      read.mark().finalizeCheckpoint();
      table.expireAllBut(1);
      assertThat(table.open().snapshotManager().earliestSnapshotId()).isEqualTo(3);
    }
    try (Followed read = new Followed(read().withConsumer("me"))) {
      assertThat(read.rest()).containsExactly("+I3n", "+I4n", "+I5n");
      read.mark().finalizeCheckpoint();
    }
    table.expireAllBut(1);
    assertThat(table.open().snapshotManager().earliestSnapshotId()).isEqualTo(5);
  }

  @Test
  void isReadByOneReader() throws Exception {
    LakeTable.appended(warehouse, Map.of());
    ContinuousSource<String> source =
        new ContinuousSource<>(
            new SplitReading<>(
                ReadCheck.settings(read()), LakeTable::text, StringUtf8Coder.of(), Long.MAX_VALUE),
            Following.none());
    assertThat(source.split(8, PipelineOptionsFactory.create())).hasSize(1);
  }

  private ReadPaimon<String> read() {
    return PaimonIO.<String>read(LakeTable::text)
        .withCatalogOptions(warehouse.options())
        .from(LakeTable.NAME)
        .withCoder(StringUtf8Coder.of())
        .continuously();
  }
}

package org.playlake.io.paimon.internal.commit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.paimon.Snapshot;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.table.CommitConflictException;

/**
 * Order among exclusive commits of the same tables, as one of them sees it.
 *
 * <p>A commit begins by making a snapshot of the first table on top of the one that it has seen
 * there, which succeeds for one of several. It makes each further snapshot only while the newest
 * exclusive one of the first table is still its own. Between that look and the snapshot nothing
 * else can come unnoticed: a snapshot is made on top of the one before it or not at all, and
 * whoever took over has taken the first table before any other.
 */
final class ExclusiveTurn implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Exclusivity claim;
  private final String user;
  private final OpenCatalog catalog;
  private @Nullable String before;

  /**
   * @param catalog is closed with this, and used by nobody else
   */
  ExclusiveTurn(Exclusivity claim, String user, OpenCatalog catalog) {
    this.claim = claim;
    this.user = user;
    this.catalog = catalog;
  }

  /** Properties that each snapshot of the commit stores. */
  Map<String, String> properties() {
    return claim.properties();
  }

  /**
   * Waits until the commit before this one is complete, or has stood still for as long as the
   * claim's patience.
   *
   * @throws CommitConflictException if it began after this pipeline was built, and is complete
   */
  void await() throws InterruptedException {
    long idle = System.nanoTime();
    @Nullable String seen = null;
    while (true) {
      Snapshot newest = holder();
      if (newest == null || newest.commitUser().equals(user)) {
        before = newest == null ? null : newest.commitUser();
        return;
      }
      if (isComplete(newest)) {
        if (!newest.commitUser().equals(claim.base())) {
          throw lost(newest);
        }
        before = newest.commitUser();
        return;
      }
      Instant sign = lastSign(newest.commitUser());
      String now = newest.commitUser() + sign;
      if (!now.equals(seen)) {
        seen = now;
        idle = System.nanoTime();
      }
      boolean dead =
          System.nanoTime() - idle > claim.patience().toNanos()
              || sign.plus(claim.patience()).isBefore(Instant.now());
      if (dead) {
        before = newest.commitUser();
        return;
      }
      Thread.sleep(GLANCE.toMillis());
    }
  }

  /**
   * Looks whether a table may be committed to now.
   *
   * @throws CommitConflictException if another commit has begun since
   */
  void check(String table) {
    Snapshot newest = holder();
    boolean isMine = newest != null && newest.commitUser().equals(user);
    if (isMine || newest == null) {
      return;
    }
    boolean isFree = table.equals(claim.first()) && newest.commitUser().equals(before);
    if (!isFree) {
      throw table.equals(claim.first()) ? lost(newest) : overtaken(newest, table);
    }
  }

  private @Nullable Snapshot holder() {
    return newest(claim.first()).orElse(null);
  }

  private boolean isComplete(Snapshot first) {
    String last = Exclusivity.last(first);
    return last.equals(claim.first()) || of(first.commitUser(), last).isPresent();
  }

  /** When a commit made its newest snapshot, by the clock of its machine. */
  private Instant lastSign(String other) {
    long millis = 0;
    for (String name : claim.tables()) {
      millis = Math.max(millis, of(other, name).map(Snapshot::timeMillis).orElse(0L));
    }
    return Instant.ofEpochMilli(millis);
  }

  private Optional<Snapshot> of(String other, String table) {
    return newest(table).filter(snapshot -> snapshot.commitUser().equals(other));
  }

  /** The newest exclusive snapshot of a table, which may not exist. */
  private Optional<Snapshot> newest(String table) {
    return catalog.exists(table) ? Exclusivity.newest(catalog.table(table)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    catalog.close();
  }

  private CommitConflictException lost(Snapshot other) {
    return new CommitConflictException(
        "Another run was there first: it replaced "
            + claim.first()
            + " at "
            + Instant.ofEpochMilli(other.timeMillis())
            + " in snapshot "
            + other.id()
            + ", after this one had begun. Nothing of this run is in the tables. Run again to"
            + " replace what the other left.");
  }

  private CommitConflictException overtaken(Snapshot other, String table) {
    return new CommitConflictException(
        "Another run took over: this one had stood still for so long before it came to "
            + table
            + " that it was taken for dead. The other replaced "
            + claim.first()
            + " at "
            + Instant.ofEpochMilli(other.timeMillis())
            + " and replaces all that this run left. Run again to replace what the other left.");
  }
}

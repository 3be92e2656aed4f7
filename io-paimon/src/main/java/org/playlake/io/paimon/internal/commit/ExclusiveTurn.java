package org.playlake.io.paimon.internal.commit;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.paimon.Snapshot;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.catalog.OpenCatalog;
import org.playlake.io.paimon.internal.commit.Exclusivity.Kind;
import org.playlake.io.paimon.table.CommitConflictException;

/**
 * Order among exclusive commits of the same tables, as one of them sees it.
 *
 * <p>A commit begins by making a snapshot of the first table on top of the one that it has seen
 * there, which succeeds for one of several. It makes each further snapshot only while the newest
 * exclusive one of the first table is still its own. Between that look and the snapshot nothing
 * else can come unnoticed: a snapshot is made on top of the one before it or not at all, and
 * whoever took over has taken the first table before any other.
 *
 * <p>A commit of parts looks, once the one before is complete, whether what it was made from is
 * unchanged. When another one is quicker by a moment, it waits again and looks again.
 */
final class ExclusiveTurn implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofMillis(500);

  private final Exclusivity claim;
  private final String user;
  private final OpenCatalog catalog;
  private @Nullable Before before;

  /** The commit on top of which this one begins; one that is dead may yet come to life. */
  private record Before(String user, boolean dead) {}

  /**
   * @param catalog is closed with this, and used by nobody else
   */
  ExclusiveTurn(Exclusivity claim, String user, OpenCatalog catalog) {
    this.claim = claim;
    this.user = user;
    this.catalog = catalog;
  }

  /**
   * Properties that a snapshot of the commit stores.
   *
   * @param more whether another one of the same table follows
   */
  Map<String, String> properties(boolean more) {
    return claim.properties(more);
  }

  /**
   * Waits until the commit before this one is complete, or has stood still for as long as the
   * claim's patience.
   *
   * @throws CommitConflictException if this one cannot be made on top of it
   */
  void await() throws InterruptedException {
    if (claim.is(Kind.ENDING) || (claim.is(Kind.OF_PARTS) && hasBegun())) {
      return;
    }
    // Not known before the conditions hold: Paimon tries again after any failure.
    before = null;
    Before settled = settled();
    if (claim.is(Kind.OF_PARTS) && (settled == null || !settled.user().equals(user))) {
      checkUnchanged();
    }
    before = settled;
  }

  private void checkUnchanged() {
    try {
      new Unchanged(catalog).check(claim.unchanged());
    } catch (CommitConflictException e) {
      // It may be another attempt at this same commit that changed it.
      if (!hasBegun()) {
        throw e;
      }
    }
  }

  /** Maker of the first table's newest exclusive snapshot, once nobody is at work any more. */
  private @Nullable Before settled() throws InterruptedException {
    long idle = System.nanoTime();
    @Nullable String seen = null;
    while (true) {
      Snapshot newest = holder();
      if (newest == null || isMine(newest)) {
        return newest == null ? null : new Before(user, false);
      }
      String other = newest.commitUser();
      if (isComplete(newest)) {
        if (claim.is(Kind.OF_ALL) && !other.equals(claim.base())) {
          throw TurnLost.toAnother(claim.first(), newest);
        }
        return new Before(other, false);
      }
      Instant sign = lastSign(newest);
      String now = other + sign;
      if (!now.equals(seen)) {
        seen = now;
        idle = System.nanoTime();
      }
      boolean dead =
          System.nanoTime() - idle > claim.patience().toNanos()
              || sign.plus(claim.patience()).isBefore(Instant.now());
      if (dead) {
        if (claim.is(Kind.OF_PARTS) && !other.equals(claim.base())) {
          throw TurnLost.toADeadOne(claim.first(), newest);
        }
        return new Before(other, true);
      }
      Thread.sleep(GLANCE.toMillis());
    }
  }

  /**
   * Looks whether a table may be committed to now; a commit of parts may wait for it.
   *
   * @throws CommitConflictException if another commit has begun since
   */
  void check(String table) {
    Snapshot newest = holder();
    if (newest != null && isMine(newest)) {
      return;
    }
    if (claim.is(Kind.ENDING) && !hasBegun()) {
      throw new IllegalStateException(
          "The turn that the commit to table "
              + table
              + " ends has not begun: nothing was committed to "
              + claim.first()
              + ". Make what it writes from the snapshots of the commit before it.");
    }
    if (newest == null) {
      return;
    }
    if (!table.equals(claim.first())) {
      throw TurnLost.onTheWay(claim.first(), newest, table);
    }
    Before known = before;
    if (known != null && newest.commitUser().equals(known.user())) {
      if (known.dead() && claim.is(Kind.OF_PARTS)) {
        checkUnchanged();
      }
      return;
    }
    if (!claim.is(Kind.OF_PARTS)) {
      throw TurnLost.toAnother(claim.first(), newest);
    }
    if (hasBegun()) {
      throw TurnLost.onTheWay(claim.first(), newest, table);
    }
    awaitAgain();
  }

  private void awaitAgain() {
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "Interrupted while another commit to " + claim.first() + " was waited for.", e);
    }
  }

  private boolean isMine(Snapshot exclusive) {
    return exclusive.commitUser().equals(user);
  }

  /** True if an earlier attempt at this commit took its turn, whoever came after it. */
  private boolean hasBegun() {
    CommitKey key = new CommitKey(user, "", CommitKey.FIRST);
    return catalog.exists(claim.first())
        && CommitTrace.find(catalog.table(claim.first()), key).isPresent();
  }

  private @Nullable Snapshot holder() {
    return newest(claim.first()).orElse(null);
  }

  private boolean isComplete(Snapshot first) {
    return of(first.commitUser(), Exclusivity.last(first)).filter(Exclusivity::isFinal).isPresent();
  }

  /** When a commit made its newest snapshot, by the clock of its machine. */
  private Instant lastSign(Snapshot first) {
    Set<String> tables = new HashSet<>(claim.tables());
    tables.add(Exclusivity.last(first));
    long millis = first.timeMillis();
    for (String name : tables) {
      millis = Math.max(millis, of(first.commitUser(), name).map(Snapshot::timeMillis).orElse(0L));
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
}

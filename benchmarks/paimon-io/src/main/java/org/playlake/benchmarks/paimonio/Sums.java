package org.playlake.benchmarks.paimonio;

import java.io.Serializable;

/** Count and sums over all columns. */
final class Sums implements Serializable {
  private long rows;
  private long ids;
  private long quantities;
  private long regions;
  private long players;
  private double amounts;
  private long latest = Long.MIN_VALUE;

  void add(long id, int quantity, int region, int player, double amount, long micros) {
    rows++;
    ids += id;
    quantities += quantity;
    regions += region;
    players += player;
    amounts += amount;
    latest = Math.max(latest, micros);
  }

  void add(Sums other) {
    rows += other.rows;
    ids += other.ids;
    quantities += other.quantities;
    regions += other.regions;
    players += other.players;
    amounts += other.amounts;
    latest = Math.max(latest, other.latest);
  }

  @Override
  public String toString() {
    return rows
        + " "
        + ids
        + " "
        + quantities
        + " "
        + regions
        + " "
        + players
        + " "
        + (Math.round(amounts * 4) + " " + latest);
  }
}

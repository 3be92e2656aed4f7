package org.playlake.benchmarks.compare;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.util.List;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import org.playlake.benchmarks.tables.Agreement;

/**
 * Runs in turns: each entrant once, then each once more.
 *
 * @param count how many turns
 * @param work where the tables are written
 */
record Rounds(int count, WorkFolder work) {

  /**
   * Runs all and measures them. After the first turn it is checked that they agree.
   *
   * @param reference the name of the entrant that the others are measured by
   */
  Measurements run(List<Entrant> entrants, String reference) throws Exception {
    Measurements measurements = new Measurements(reference);
    for (int round = 1; round <= count; round++) {
      for (Entrant entrant : entrants) {
        work.remove(entrant.name());
        Usage usage = entrant.process(work).run();
        measurements.add(entrant.name(), usage);
        System.err.printf(
            "round %d of %d: %s took %s, processor %s, %s%n",
            round,
            count,
            entrant.name(),
            seconds(usage.wallSeconds()),
            seconds(usage.cpuSeconds()),
            gigabytes(usage.peakBytes()));
      }
      if (round == 1) {
        Agreement.check(work, entrants.stream().map(Entrant::name).toList());
      }
    }
    return measurements;
  }
}

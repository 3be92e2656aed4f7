package org.playlake.benchmarks.connector;

import static org.playlake.benchmarks.report.Numbers.gigabytes;
import static org.playlake.benchmarks.report.Numbers.seconds;

import java.nio.file.Path;
import java.util.List;
import org.playlake.benchmarks.contenders.JavaProgram;
import org.playlake.benchmarks.process.Usage;
import org.playlake.benchmarks.process.WorkFolder;
import org.playlake.benchmarks.tables.DisagreementException;

/**
 * Copies in turns: each contender once, then each once more.
 *
 * @param count how many turns
 * @param work where the logs go
 * @param lake the tables
 * @param source what is in the table that is copied
 * @param heap of each
 * @param options of each JVM, besides its own
 */
record CopyRounds(
    int count, WorkFolder work, Lake lake, TableDigest source, String heap, List<String> options) {

  /** Measures all and checks each result. */
  CopyTimes run(Kind kind, List<CopyContender> contenders) throws Exception {
    CopyTimes times = new CopyTimes();
    for (int round = 1; round <= count; round++) {
      for (CopyContender contender : contenders) {
        if (!contender.kinds().contains(kind)) {
          continue;
        }
        Measured measured = measure(kind, contender);
        times.add(contender.name(), measured);
        System.err.printf(
            "%s, round %d of %d: %s took %s, process %s, processor %s, %s%n",
            kind.label(),
            round,
            count,
            contender.name(),
            seconds(measured.jobSeconds()),
            seconds(measured.process().wallSeconds()),
            seconds(measured.process().cpuSeconds()),
            gigabytes(measured.process().peakBytes()));
      }
    }
    return times;
  }

  private Measured measure(Kind kind, CopyContender contender) throws Exception {
    if (kind.copies()) {
      lake.createTarget(kind);
    }
    Path log = work.log("connector-" + contender.name() + "-" + kind.label());
    Usage usage = contender.process(JavaProgram.path(), lake, kind, heap, options, log).run();
    CopyLog printed = new CopyLog(log);
    if (kind.copies()) {
      TableDigest copied = lake.digest(Lake.TARGET);
      refuse(kind, contender, source.toString(), copied.toString());
    } else {
      refuse(kind, contender, source.sums(), printed.sums());
    }
    return new Measured(printed.jobSeconds(), usage);
  }

  private static void refuse(Kind kind, CopyContender contender, String expected, String actual) {
    if (!expected.equals(actual)) {
      throw DisagreementException.of(
          contender.name()
              + " has other rows than the source ("
              + kind.label()
              + "), so what it took means nothing.\nsource: "
              + expected
              + "\n"
              + contender.name()
              + ": "
              + actual);
    }
  }
}

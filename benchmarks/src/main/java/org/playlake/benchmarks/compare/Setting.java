package org.playlake.benchmarks.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.playlake.benchmarks.contenders.Contender;
import org.playlake.benchmarks.report.Numbers;

/**
 * Setting of a comparison: its data, heap, rounds and contenders.
 *
 * @param data the sources
 * @param heap of each contender
 * @param runs rounds
 * @param contenders who took part
 */
record Setting(String data, String heap, int runs, List<Contender> contenders) {

  @Override
  public String toString() {
    return data
        + ("; " + Runtime.getRuntime().availableProcessors() + " cores, ")
        + (Numbers.gigabytes(MachineMemory.bytes()) + " of memory, heap " + heap)
        + (", JDK " + Runtime.version() + ", " + runs + " rounds in turns.\n\n")
        + contenders.stream()
            .map(contender -> "- " + contender.name() + ": " + contender.madeOf() + "\n")
            .collect(Collectors.joining());
  }
}

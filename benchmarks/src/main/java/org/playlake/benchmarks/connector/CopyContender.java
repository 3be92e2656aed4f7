package org.playlake.benchmarks.connector;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.playlake.benchmarks.process.MeasuredProcess;

/**
 * One way to copy a table, in a process of its own.
 *
 * @param name the contender's name
 * @param madeOf its parts, with versions
 * @param kinds what it does
 * @param program options of the JVM, the class path, the main class and its first arguments
 */
record CopyContender(String name, String madeOf, Set<Kind> kinds, List<String> program) {

  /**
   * The process that copies {@link Lake#SOURCE} to {@link Lake#TARGET}, or reads it.
   *
   * @param java the program
   * @param heap what it may use, such as {@code 2g}
   * @param more options of the JVM
   * @param log takes what it writes
   */
  MeasuredProcess process(
      String java, Lake lake, Kind kind, String heap, List<String> more, Path log) {
    List<String> command = new ArrayList<>(List.of(java, "-Xmx" + heap));
    command.addAll(more);
    command.addAll(program);
    command.addAll(List.of(lake.warehouse().toString(), kind.label()));
    return new MeasuredProcess(command, Map.of(), log);
  }
}

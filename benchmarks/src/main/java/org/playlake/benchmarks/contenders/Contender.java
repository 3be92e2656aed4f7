package org.playlake.benchmarks.contenders;

import java.nio.file.Path;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.process.MeasuredProcess;

/** One way to do the job. */
public interface Contender {

  /** The contender's name. */
  String name();

  /** The contender's parts, with versions. */
  String madeOf();

  /**
   * The process that does the job.
   *
   * @param data the sources
   * @param lake an empty folder for the tables
   * @param heap what it may use, such as {@code 6g}
   * @param log takes what it writes
   */
  MeasuredProcess process(DataSet data, Path lake, String heap, Path log);
}

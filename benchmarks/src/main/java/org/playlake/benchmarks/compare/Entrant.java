package org.playlake.benchmarks.compare;

import org.playlake.benchmarks.contenders.Contender;
import org.playlake.benchmarks.data.DataSet;
import org.playlake.benchmarks.process.MeasuredProcess;
import org.playlake.benchmarks.process.WorkFolder;

/**
 * One line of a result.
 *
 * @param name of the line
 * @param contender does the job
 * @param data the sources
 * @param heap what it may use
 */
record Entrant(String name, Contender contender, DataSet data, String heap) {

  MeasuredProcess process(WorkFolder work) {
    return contender.process(data, work.resolve(name), heap, work.log(name));
  }
}

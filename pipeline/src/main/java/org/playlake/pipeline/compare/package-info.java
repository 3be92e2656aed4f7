/**
 * Changes of the daily tables between two runs. In: the runs, whose snapshots are read. Out: rows
 * added, removed and changed, with the load dates behind them.
 */
package org.playlake.pipeline.compare;

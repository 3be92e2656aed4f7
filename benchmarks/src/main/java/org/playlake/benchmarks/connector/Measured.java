package org.playlake.benchmarks.connector;

import org.playlake.benchmarks.process.Usage;

/**
 * Time and memory of one copy.
 *
 * @param jobSeconds from the first line of its program to the end of the work
 * @param process from start to exit
 */
record Measured(double jobSeconds, Usage process) {}

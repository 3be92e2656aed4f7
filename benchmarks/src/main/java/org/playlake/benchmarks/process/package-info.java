/** Runs a process and tells what it took: time, processor time, memory. */
package org.playlake.benchmarks.process;

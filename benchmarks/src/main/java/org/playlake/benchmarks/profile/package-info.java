/** Profile of a run: its time by step of the job and by method. */
package org.playlake.benchmarks.profile;

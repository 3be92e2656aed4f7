/** Where the time of a run goes, by step of the job and by method. */
package org.playlake.benchmarks.profile;

/** The benchmark of the whole job, and the profile of it. */
package org.playlake.benchmarks;

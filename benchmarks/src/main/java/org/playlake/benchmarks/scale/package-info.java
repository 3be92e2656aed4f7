/** Growth of what a run takes with its data. */
package org.playlake.benchmarks.scale;

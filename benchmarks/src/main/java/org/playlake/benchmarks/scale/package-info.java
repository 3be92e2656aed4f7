/** How what a run takes grows with its data. */
package org.playlake.benchmarks.scale;

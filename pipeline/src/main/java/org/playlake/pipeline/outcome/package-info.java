/**
 * What became of a run, for other systems. In: counts of a run that has begun or ended. Out: one
 * record, and the files and servers that are told of it.
 */
package org.playlake.pipeline.outcome;

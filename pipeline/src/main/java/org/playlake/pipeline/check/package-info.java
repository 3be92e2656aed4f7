/**
 * Checks of a load before it is published. In: a file of bounds, what a load has measured, and what
 * earlier loads had. Out: findings, each of which warns or fails the run.
 */
package org.playlake.pipeline.check;

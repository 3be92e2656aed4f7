/** Tables that the contenders have left, and their comparison. */
package org.playlake.benchmarks.tables;

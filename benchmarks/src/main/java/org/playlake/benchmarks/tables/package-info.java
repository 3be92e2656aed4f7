/** What the contenders have left, and whether it is the same. */
package org.playlake.benchmarks.tables;

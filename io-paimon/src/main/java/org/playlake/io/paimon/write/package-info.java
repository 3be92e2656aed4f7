/**
 * From elements to snapshots.
 *
 * <p>In the order rows travel: {@code PackRows} (elements to blocks of rows), a shuffle, {@code
 * WriteBlocks} (blocks to files), or without a shuffle {@code WriteBundles}; then a shuffle of what
 * the files are to one place, and {@code CommitInOrder} (files to snapshots).
 */
package org.playlake.io.paimon.write;

/**
 * Reads the sources: what lies under a glob ({@link org.playlake.pipeline.read.ParquetFiles}), and
 * its rows ({@link org.playlake.pipeline.read.ReadParquet}).
 */
package org.playlake.pipeline.read;

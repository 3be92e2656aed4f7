/**
 * Reads the sources: what lies under a glob ({@link org.playlake.pipeline.source.ParquetFiles}),
 * and its rows ({@link org.playlake.pipeline.source.ReadParquet}).
 */
package org.playlake.pipeline.source;

/**
 * The values that a user of the connector handles, and that all of its parts share: plain data
 * without a catalog, a runner or a file.
 *
 * <p>In: what a user describes ({@code PaimonTable}, {@code PaimonColumn}, {@code
 * PaimonDestinations}, {@code PaimonDistribution}, {@code PaimonRowFunction}, {@code
 * PaimonReadFunction}, {@code PaimonReadState}, {@code ParquetRows}, {@code ParquetChunk}), and
 * rows to fill ({@code FlatRow}, a {@code CodedRow} with texts of a {@code TextDictionary}). Out:
 * what the connector reports ({@code PaimonFiles}, {@code PaimonSnapshot}, {@code PaimonVersion},
 * {@code PaimonPartition}, {@code CompactedFiles}, {@code ExpiredSnapshots}, {@code OrphanFiles})
 * and throws ({@code PaimonSchemaException}, {@code UnknownTableException}, {@code
 * PaimonRowException}). All but the rows are immutable.
 */
package org.playlake.io.paimon.table;

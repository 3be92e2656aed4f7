/**
 * Data files: blocks of rows become files in no snapshot yet.
 *
 * <p>In: grouped blocks ({@code WriteBlocks}, {@code GroupWriter}) or elements of a bundle ({@code
 * WriteBundles}, {@code BundleFiles}, {@code BundleWriters}). {@code RowSinks} puts sorting ({@code
 * SortedRows}) and bucket assignment ({@code HashBuckets}, {@code KeyBuckets}) before the {@code
 * TableWriter}; {@code AppendWrite} is Paimon's write with this connector's Parquet encoder. Out:
 * {@code WrittenFiles}. {@code WriteGraph} is the graph of all this.
 *
 * <p>Promised: a group is written as it streams by; writers share one heap budget ({@code
 * WriteMemory}, {@code MemoryShare}) and spill beyond it; a failed bundle deletes its files.
 */
package org.playlake.io.paimon.internal.files;

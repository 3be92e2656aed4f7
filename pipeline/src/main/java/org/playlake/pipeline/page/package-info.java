/**
 * Decoding of the pages of flat columns. In: the pages of a column chunk, decompressed and checked.
 * Out: {@code FlatColumn}, its values one after another.
 *
 * <p>Files in order of reading: {@code FlatColumn}; {@code RunLengthReader} for levels and numbers
 * of dictionary entries; {@code PageValues} with {@code DictionaryValues} over a {@code
 * ChunkDictionary}, {@code PlainValues}, and for all other encodings {@code OtherValues}.
 *
 * <p>Promised: the values that Parquet's own reader gives; a text or a number of a dictionary is
 * decoded once a row group.
 */
package org.playlake.pipeline.page;

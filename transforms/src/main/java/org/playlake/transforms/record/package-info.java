/**
 * Compact encodings of values, and tables of numbers without an object an entry. In: fields of
 * values. Out: their bytes ({@code RecordCoder} over {@code Fields}, {@code FieldOutput}, {@code
 * FieldInput}; {@code BlockInput} for many values in one block) and collections for the hot path
 * ({@code LongIntMap}, {@code DenseLongIntMap}, {@code TextCache}, {@code TextIndex}, {@code
 * IntList}, {@code LongList}).
 *
 * <p>Promised: equal values have equal bytes where a coder says so; nothing here is thread-safe.
 */
package org.playlake.transforms.record;

/**
 * The way in for jobs that read with Beam's {@code ParquetIO} or {@code AvroIO}. In: Avro records
 * with the columns of a source. Out: {@code RawEvent} and {@code RawProfile}, through {@link
 * org.playlake.transforms.avro.EventRecords} and {@link
 * org.playlake.transforms.avro.ProfileRecords}.
 *
 * <p>Promised: columns are found by name, further columns are ignored, and a value is the same that
 * the job's own reader gives. Avro is an optional dependency of this module.
 */
package org.playlake.transforms.avro;

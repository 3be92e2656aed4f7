/**
 * A Beam connector for Apache Paimon. {@link org.playlake.io.paimon.PaimonIO} is its door.
 *
 * <p>Behind it, each standing on those before: {@code catalog} (tables as data, and catalogs that
 * are open), {@code rows} (Beam's rows and types, and Paimon's), {@code parquet} (files, written
 * column by column), {@code write} and {@code read}; beside it {@code maintain} (plain calls
 * without a pipeline) and {@code schematransform} (the door for Beam YAML and other languages).
 */
package org.playlake.io.paimon;

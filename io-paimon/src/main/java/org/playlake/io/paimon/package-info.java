/**
 * A Beam connector for Apache Paimon. {@link org.playlake.io.paimon.PaimonIO} is its door; behind
 * it {@code write} and {@code read}, which stand on {@code catalog}.
 */
package org.playlake.io.paimon;

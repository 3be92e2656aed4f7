/**
 * Paimon's SQL types. In: the text of a type, such as {@code ROW<a INT, b ARRAY<STRING>>}. Out:
 * Paimon's {@code DataType}; printing it gives the text back.
 */
package org.playlake.io.paimon.internal.types;

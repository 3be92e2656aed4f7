/**
 * Conversion between Beam's rows and Paimon's, in both directions.
 *
 * <p>In: a Beam schema or a Paimon row type. Out: the other one ({@code SchemaConversion}, {@code
 * BeamTypes}, {@code PaimonTypes}, {@code LogicalTypes}) and converters compiled for it: {@code
 * PaimonToBeam} ({@code RowReader}, {@code ValueReaders}) and {@code BeamToPaimon} ({@code
 * RowWriter}, {@code ValueWriters} and one file a family of types).
 *
 * <p>Promised: no value is cut, rounded or made up; one that does not fit is a {@code
 * PaimonRowException}. Types are looked at once, never for each row.
 */
package org.playlake.io.paimon.internal.rows;

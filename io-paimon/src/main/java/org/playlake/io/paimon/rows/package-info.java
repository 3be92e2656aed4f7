/**
 * Between Beam's rows and Paimon's.
 *
 * <p>{@code BeamSchemas} says which type is which, {@code PaimonToBeam} and {@code BeamToPaimon}
 * turn rows. Both are compiled once, into a {@code ValueReader} or a {@code ValueWriter} for each
 * column; no row looks at a type.
 */
package org.playlake.io.paimon.rows;

/**
 * The passes over rows: several steps of the transforms and the connector in one DoFn each, so that
 * a row is read once. In: rows of the sources. Out: files, and blocks of rows for a shuffle.
 */
package org.playlake.pipeline.pass;

/**
 * The tables: what they are ({@link org.playlake.pipeline.tables.LakeTables}), said once, and the
 * rows they are given.
 */
package org.playlake.pipeline.tables;

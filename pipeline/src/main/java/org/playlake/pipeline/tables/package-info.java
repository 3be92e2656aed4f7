/**
 * The lake's tables: names, columns, types, comments, and the mapping of values to their rows.
 * {@code LakeTables} holds all of them in the order of publishing.
 */
package org.playlake.pipeline.tables;

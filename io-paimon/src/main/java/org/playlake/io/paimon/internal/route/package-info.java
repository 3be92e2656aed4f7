/**
 * Routing: elements become rows of tables, before anything is shuffled or written.
 *
 * <p>In: elements and the user's settings: {@code Route} (destinations and {@code RowFormat}:
 * {@code GivenRows}, {@code SchemaRows}, {@code KindRows}). Out: {@code Target}s, tables opened on
 * the worker ({@code OpenTables}, {@code Targets}) with rows that were checked ({@code RowCheck});
 * elements without a row there go to {@code Rejects}. {@code TableNeeds}, {@code RowOrder}, {@code
 * Clustering}, {@code ReplacedPartitions} and {@code WriteValidation} refuse tables that could not
 * be written so, before anything is created. {@code ShardKey} and {@code Place} name the writer
 * that a row has to come to.
 */
package org.playlake.io.paimon.internal.route;

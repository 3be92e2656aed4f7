/**
 * Row filters. In: SQL text ({@code FilterParser}, {@code FilterTokens}, {@code FilterLiterals}) or
 * calls of {@code PaimonFilter}. Out: a {@code Condition}, used twice: {@code PushedFilter} is the
 * part that Paimon prunes partitions, files and row groups by; {@code RowTest} is evaluated on
 * every row that is left.
 *
 * <p>Promised: SQL's three-valued logic, NaN equal to itself and above all numbers; a literal that
 * the column cannot hold is refused when the filter meets the table.
 */
package org.playlake.io.paimon.internal.filter;

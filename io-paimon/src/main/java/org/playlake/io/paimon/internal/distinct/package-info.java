/**
 * Distinct values by number, by open addressing.
 *
 * <p>In: the values of a column, one after the other. Out: for each the number that it got when it
 * came first. {@code NumberDictionary} numbers longs, {@code BytesDictionary} texts and other bytes
 * (each a {@code Slice} of an array), {@code CodeNumbers} texts that are told by number in another
 * dictionary; {@code Mixing} makes hashes.
 */
package org.playlake.io.paimon.internal.distinct;

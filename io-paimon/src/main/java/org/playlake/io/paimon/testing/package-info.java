/**
 * Hamcrest matchers for tests of pipelines that write Paimon tables. In: snapshots of a write, and
 * stored tables. Out: {@link org.playlake.io.paimon.testing.PaimonMatchers}, whose mismatches name
 * the table, the missing and the unexpected rows. Hamcrest is the user's to bring.
 */
package org.playlake.io.paimon.testing;

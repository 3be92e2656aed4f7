/** The copy by Paimon's Java API alone, in two threads. */
package org.playlake.benchmarks.connector.plain;

/** The copy of a table by Flink SQL: what PaimonIO is measured against. */
package org.playlake.benchmarks.flinksql;

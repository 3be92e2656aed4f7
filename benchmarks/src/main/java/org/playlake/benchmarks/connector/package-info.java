/** PaimonIO alone against Paimon's own sinks: the same rows copied from table to table. */
package org.playlake.benchmarks.connector;

/** The job by hand in Spark SQL: what Playlake is measured against. */
package org.playlake.benchmarks.sparksql;

/**
 * Metrics of a run in the text form of Prometheus. In: the report of a run that has ended. Out: a
 * file for the textfile collector of node_exporter, or a push to a pushgateway.
 */
package org.playlake.pipeline.metrics;

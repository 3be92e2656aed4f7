/**
 * The graph and the plan of a run. In: {@code RunOptions}. {@code JobPlan} holds them against the
 * sources and the warehouse; {@code PlayerAnalytics} builds the graph. Out: one commit for each
 * table of the lake.
 */
package org.playlake.pipeline.job;

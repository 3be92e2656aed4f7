/**
 * The dashboard: one page of HTML that holds all it shows. In: the daily tables and the ledger as
 * one run has left them. Out: the page. Its script is built in {@code pipeline/page}.
 */
package org.playlake.pipeline.report;

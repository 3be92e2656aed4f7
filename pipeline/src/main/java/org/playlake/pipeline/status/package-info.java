/**
 * What is loaded, day by day. In: the ledger of loads and, where they are known, the files that the
 * sources have now. Out: a calendar and lists for people, and JSON.
 */
package org.playlake.pipeline.status;

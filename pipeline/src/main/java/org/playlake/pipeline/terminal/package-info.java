/**
 * Output for users. In: lines, tables, numbers and how far something is. Out: text on a terminal or
 * in a file, safe to look at.
 */
package org.playlake.pipeline.terminal;

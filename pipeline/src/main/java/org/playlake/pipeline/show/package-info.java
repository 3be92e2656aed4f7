/**
 * Tables of a lake for people and programs. In: the tables as a run has left them, and what is
 * asked of them. Out: rows of plain values, no more of which are read than are asked for.
 */
package org.playlake.pipeline.show;

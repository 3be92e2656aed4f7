/**
 * OpenLineage events of runs. In: the report of a run that begins or has ended. Out: an event as
 * the specification of OpenLineage has it, in a file or at a server.
 */
package org.playlake.pipeline.lineage;

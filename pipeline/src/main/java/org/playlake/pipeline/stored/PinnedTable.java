package org.playlake.pipeline.stored;

import java.io.Serializable;
import java.util.Map;

/**
 * A table as it was when a run was planned.
 *
 * @param catalog options of the Paimon catalog
 * @param name its full name
 * @param snapshot the snapshot that is read
 */
public record PinnedTable(Map<String, String> catalog, String name, long snapshot)
    implements Serializable {}

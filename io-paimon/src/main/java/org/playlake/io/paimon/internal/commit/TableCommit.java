package org.playlake.io.paimon.internal.commit;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.internal.route.CommitMode;
import org.playlake.io.paimon.table.PaimonTable;

/** A table that a commit names, with or without files for it. */
public record TableCommit(String name, @Nullable PaimonTable described, CommitMode mode)
    implements Serializable {}

package org.playlake.io.paimon.write;

import java.io.Serializable;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.playlake.io.paimon.catalog.PaimonTable;

/** A table that a commit names, with or without files for it. */
record TableCommit(String name, @Nullable PaimonTable described, CommitMode mode)
    implements Serializable {}

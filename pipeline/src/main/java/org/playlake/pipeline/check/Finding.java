package org.playlake.pipeline.check;

import java.io.Serializable;

/**
 * A check that a load does not hold.
 *
 * @param level what becomes of the load
 * @param sentence what was measured, what was asked for, and where: without a full stop
 */
public record Finding(Level level, String sentence) implements Serializable {}

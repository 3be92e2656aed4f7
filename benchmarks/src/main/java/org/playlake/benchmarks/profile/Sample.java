package org.playlake.benchmarks.profile;

import java.util.List;

/**
 * Place of a thread at one moment.
 *
 * @param thread its name
 * @param stack {@code class.method} of each frame, the top first
 */
record Sample(String thread, List<String> stack) {}

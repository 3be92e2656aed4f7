package org.playlake.pipeline.submit;

import java.util.List;
import java.util.Map;

/**
 * Request for a run, the same for every target.
 *
 * @param name of the job run
 * @param jar the job's
 * @param settings Spark's, in the order in which they are shown
 * @param arguments of the main class
 */
record JobRequest(String name, String jar, Map<String, String> settings, List<String> arguments) {}

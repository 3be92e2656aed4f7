/**
 * One run of the job, from its request to its exit code. In: a {@code RunRequest} and options. Out:
 * tables, a summary, what the user is told; {@code RunLog} keeps what the engines say.
 */
package org.playlake.pipeline.run;

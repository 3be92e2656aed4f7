/**
 * The engine that runs the job: how it was started ({@code SparkSubmission}), what it is ({@code
 * Engine}) and which of its settings the job makes ({@code SparkProperties}).
 */
package org.playlake.pipeline.engine;

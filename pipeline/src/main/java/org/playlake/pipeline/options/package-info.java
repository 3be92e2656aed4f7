/**
 * The job's options as users give them, and messages for users. In: the command line. Out: {@code
 * RunOptions} and catalog options ({@code CatalogArgument}); {@code InputException} for input that
 * cannot be used; {@code Causes}, one paragraph out of a chain of exceptions.
 */
package org.playlake.pipeline.options;

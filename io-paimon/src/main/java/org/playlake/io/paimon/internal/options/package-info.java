/**
 * Table options, looked at before a table is created or written to.
 *
 * <p>In: options as the user wrote them. {@code OptionValues} refuses values that Paimon cannot
 * parse, {@code WriterOptions} those that are not for one write alone. Out: nothing, or an {@link
 * IllegalArgumentException} that names the option.
 */
package org.playlake.io.paimon.internal.options;

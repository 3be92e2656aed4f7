package org.playlake.pipeline.page;

/**
 * The values of a page that are not NULL. Each call goes to the next one; which method is called
 * depends on the type of the column and on what the caller makes of it.
 */
interface PageValues {

  /** A value of {@code BINARY} or {@code FIXED_LEN_BYTE_ARRAY}, which nobody may change. */
  byte[] text();

  /** A value of {@code INT32} or {@code INT64}. */
  long number();

  /** A value of any other type, in the form that all files have in common. */
  Object value();
}

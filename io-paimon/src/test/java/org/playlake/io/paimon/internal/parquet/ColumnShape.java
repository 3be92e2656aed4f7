package org.playlake.io.paimon.internal.parquet;

/** Order of the values of a column, each told by its number. */
enum ColumnShape {
  CONSTANT(true, false),
  FEW(true, false),
  DISTINCT(false, true),
  /** The dictionary passes 1 MB after a page that it pays for, and not at the end of one. */
  GROWING(true, true),
  GROWING_WITH_NULLS(true, true),
  NULL(false, true),
  SOME_NULL(true, false),
  LAST_NULL(true, false),
  /** Nothing in the first page says that numbers would pay. */
  FIRST_NULL(false, true),
  SECOND_PAGE_NULL(true, false),
  ALTERNATING(true, false);

  private final boolean numbered;
  private final boolean plain;

  ColumnShape(boolean numbered, boolean plain) {
    this.numbered = numbered;
    this.plain = plain;
  }

  /** The number of the row's value, or null. */
  Long number(long row) {
    return switch (this) {
      case CONSTANT -> 7L;
      case FEW -> row * row % 101;
      case DISTINCT -> row * 7_919 - 500_000;
      case GROWING -> row < 25_000 ? row % 100 : row;
      case GROWING_WITH_NULLS -> row % 9 == 4 ? null : GROWING.number(row);
      case NULL -> null;
      case SOME_NULL -> row % 7 == 0 ? null : Long.valueOf(row % 50);
      case LAST_NULL -> row > 45_000 && row % 3 == 0 ? null : Long.valueOf(row % 50);
      case FIRST_NULL -> row < 25_000 ? null : Long.valueOf(row % 50);
      case SECOND_PAGE_NULL -> row / 20_000 == 1 ? null : Long.valueOf(row % 50);
      case ALTERNATING -> row % 2 == 0 ? null : Long.valueOf(row % 3);
    };
  }

  /** Whether there are pages of numbers of a dictionary. */
  boolean isNumbered() {
    return numbered;
  }

  /** Whether there are pages of values as they are. */
  boolean isPlain() {
    return plain;
  }
}

package org.playlake.pipeline.column;

import java.util.Optional;

/**
 * Type of a column without parts, as far as the job distinguishes it.
 *
 * @param kind the type
 * @param precision digits of a {@code DECIMAL}, else 0
 * @param scale digits after its point, else 0
 */
public record ColumnForm(Kind kind, int precision, int scale) implements ColumnShape {

  /** A type, but for the digits of a {@code DECIMAL}. */
  public enum Kind {
    /** Nothing but NULL. */
    NULL,
    /** Raw bytes. */
    BYTES,
    /** Bytes annotated as text: {@code STRING}, {@code JSON}, {@code ENUM}. */
    STRING,
    /** Any integer. */
    BIGINT,
    FLOAT,
    DOUBLE,
    DECIMAL,
    BOOLEAN,
    DATE,
    /** A timestamp that is adjusted to UTC. */
    INSTANT,
    /** A timestamp without a zone. */
    LOCAL_TIME
  }

  private static final int MOST_DIGITS = 38;

  public static final ColumnForm NULL = new ColumnForm(Kind.NULL);
  public static final ColumnForm BYTES = new ColumnForm(Kind.BYTES);
  public static final ColumnForm STRING = new ColumnForm(Kind.STRING);
  public static final ColumnForm BIGINT = new ColumnForm(Kind.BIGINT);
  public static final ColumnForm FLOAT = new ColumnForm(Kind.FLOAT);
  public static final ColumnForm DOUBLE = new ColumnForm(Kind.DOUBLE);
  public static final ColumnForm BOOLEAN = new ColumnForm(Kind.BOOLEAN);
  public static final ColumnForm DATE = new ColumnForm(Kind.DATE);
  public static final ColumnForm INSTANT = new ColumnForm(Kind.INSTANT);
  public static final ColumnForm LOCAL_TIME = new ColumnForm(Kind.LOCAL_TIME);

  private ColumnForm(Kind kind) {
    this(kind, 0, 0);
  }

  public static ColumnForm decimal(int precision, int scale) {
    return new ColumnForm(Kind.DECIMAL, precision, scale);
  }

  /** Whether values are texts, annotated or not. */
  public boolean isText() {
    return kind == Kind.BYTES || kind == Kind.STRING;
  }

  private boolean isFloating() {
    return kind == Kind.FLOAT || kind == Kind.DOUBLE;
  }

  /**
   * Raw bytes for bytes and strings, {@code DOUBLE} for integers and floating point, the wider
   * {@code DECIMAL}, and any type beside one that is only NULL.
   */
  @Override
  public Optional<ColumnShape> with(ColumnShape other) {
    if (equals(other) || other.equals(NULL)) {
      return Optional.of(this);
    }
    if (equals(NULL)) {
      return Optional.of(other);
    }
    if (!(other instanceof ColumnForm form)) {
      return Optional.empty();
    }
    if (isText() && form.isText()) {
      return Optional.of(BYTES);
    }
    boolean numbers =
        (isFloating() || kind == Kind.BIGINT) && (form.isFloating() || form.kind == Kind.BIGINT);
    if (numbers) {
      return Optional.of(DOUBLE);
    }
    return kind == Kind.DECIMAL && form.kind == Kind.DECIMAL ? withDecimal(form) : Optional.empty();
  }

  private Optional<ColumnShape> withDecimal(ColumnForm other) {
    int fraction = Math.max(scale, other.scale);
    int whole = Math.max(precision - scale, other.precision - other.scale);
    return whole + fraction <= MOST_DIGITS
        ? Optional.of(decimal(whole + fraction, fraction))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return kind == Kind.DECIMAL ? "DECIMAL(" + precision + ", " + scale + ")" : kind.toString();
  }
}

package org.playlake.transforms.text;

import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.EvalMode$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.GetJsonObject;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Lower;
import org.apache.spark.sql.catalyst.expressions.RLike;
import org.apache.spark.sql.catalyst.expressions.StringDecode;
import org.apache.spark.sql.catalyst.expressions.StringTrim;
import org.apache.spark.sql.catalyst.util.SparkDateTimeUtils$;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.checkerframework.checker.nullness.qual.Nullable;
import scala.Option;

/** Spark's own expressions over one binary column, evaluated without a session. */
final class Spark {
  private static final Expression TEXT =
      new StringDecode(new BoundReference(0, DataTypes.BinaryType, true), literal("UTF-8"));

  private final Expression expression;

  private Spark(Expression expression) {
    this.expression = expression;
  }

  static Spark decode() {
    return new Spark(TEXT);
  }

  static Spark lower() {
    return new Spark(new Lower(TEXT));
  }

  static Spark trim() {
    return new Spark(new StringTrim(TEXT));
  }

  static Spark trimmedMatches(String regex) {
    return new Spark(new RLike(trim().expression, literal(regex)));
  }

  static Spark castTo(DataType type) {
    return new Spark(cast(TEXT, type, "UTC"));
  }

  static Spark trimmedCastTo(DataType type, String zone) {
    return new Spark(cast(trim().expression, type, zone));
  }

  static Spark amount() {
    Expression amount = new GetJsonObject(TEXT, literal("$.amount"));
    return new Spark(cast(amount, DataTypes.DoubleType, "UTC"));
  }

  /** Whether Spark would read the trimmed text as a time of the day, and put today before it. */
  static boolean isTimeOnly(byte[] text) {
    UTF8String trimmed = (UTF8String) trim().eval(text);
    return trimmed != null
        && (boolean) SparkDateTimeUtils$.MODULE$.parseTimestampString(trimmed)._3();
  }

  /** The text of a value that Spark holds in this form. */
  static String textOf(Object value, DataType type, String zone) {
    Expression text = cast(Literal.create(value, type), DataTypes.StringType, zone);
    return text.eval(new GenericInternalRow(new Object[0])).toString();
  }

  @Nullable Object eval(byte @Nullable [] text) {
    InternalRow row = new GenericInternalRow(new Object[] {text});
    return expression.eval(row);
  }

  @Nullable String text(byte @Nullable [] text) {
    return Objects.toString(eval(text), null);
  }

  private static Literal literal(String text) {
    return Literal.create(text, DataTypes.StringType);
  }

  private static Expression cast(Expression child, DataType type, String zone) {
    return new Cast(child, type, Option.apply(zone), EvalMode$.MODULE$.LEGACY());
  }
}

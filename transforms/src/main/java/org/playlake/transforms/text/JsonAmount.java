package org.playlake.transforms.text;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The amount in the JSON details of an event, read as Spark reads {@code
 * COALESCE(CAST(get_json_object(details, '$.amount') AS DOUBLE), 0.0)}.
 *
 * <p>That reading is kept with its oddities: nothing behind the object is looked at, so that {@code
 * {"amount":5} junk} is 5; of several amounts the first that is not null counts; a number too large
 * for a double is 0.0, the same number in quotes is infinite.
 */
public final class JsonAmount {
  private JsonAmount() {}

  /** The amount; 0.0 where there is none, or none that can be read. NaN and infinities may come. */
  public static double of(byte @Nullable [] json) {
    return of(json, () -> {});
  }

  /**
   * The same.
   *
   * @param unreadable is run when an amount is there, not null, and no number can be read of it
   */
  public static double of(byte @Nullable [] json, Runnable unreadable) {
    if (json == null || !AmountScan.mayFind(json)) {
      return 0.0;
    }
    double amount = FlatJson.amount(json);
    return FlatJson.isSure(amount) ? amount : AnyJson.amount(json, unreadable);
  }
}

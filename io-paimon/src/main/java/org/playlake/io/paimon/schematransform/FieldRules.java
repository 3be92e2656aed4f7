package org.playlake.io.paimon.schematransform;

import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Reports a wrong field of a configuration under the name it has there.
 *
 * @param transform the name of the transform
 */
record FieldRules(String transform) {

  /** Throws {@link IllegalArgumentException} with the field's name and the reason. */
  void refuseIf(boolean wrong, String field, String reason) {
    if (wrong) {
      throw refused(field, reason);
    }
  }

  IllegalArgumentException refused(String field, String reason) {
    return new IllegalArgumentException(at(field) + reason);
  }

  /** Does what is done with the field's value, and names the field when that is refused. */
  <V> V with(String field, Supplier<V> use) {
    try {
      return use.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(at(field) + e.getMessage(), e);
    }
  }

  /** Throws when the text is there and has nothing in it. */
  void refuseBlank(String field, @Nullable String text) {
    refuseIf(text != null && text.isBlank(), field, "it is blank. Give a name, or leave it out.");
  }

  private String at(String field) {
    return transform + ", field '" + field + "': ";
  }
}

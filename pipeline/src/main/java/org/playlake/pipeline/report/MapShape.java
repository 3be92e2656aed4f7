package org.playlake.pipeline.report;

import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A shape of a map.
 *
 * @param code of the province that it is, null where its name is none's
 * @param rings each of points, longitude before latitude
 */
record MapShape(String name, @Nullable String code, List<List<double[]>> rings) {

  MapShape {
    rings = List.copyOf(rings);
  }
}

package org.playlake.pipeline.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.playlake.pipeline.options.InputException;

/** Reads the shapes of a GeoJSON file, to about a kilometre. */
final class MapFile {
  private static final double GRAIN = 100;
  private static final int LEAST_POINTS = 3;

  private MapFile() {}

  /**
   * The shapes of a file.
   *
   * @param named the option and the path, for messages
   * @throws InputException if it is no collection of named polygons
   */
  static List<MapShape> shapes(String named, String text) {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new InputException(
          named + " is no JSON: " + e.getOriginalMessage() + ". Give a file of GeoJSON.", e);
    }
    List<MapShape> shapes = new ArrayList<>();
    for (JsonNode feature : root.path("features")) {
      String name = feature.path("properties").path("name").asText("");
      List<List<double[]>> rings = new ArrayList<>();
      JsonNode geometry = feature.path("geometry");
      JsonNode coordinates = geometry.path("coordinates");
      switch (geometry.path("type").asText("")) {
        case "Polygon" -> addRings(coordinates, rings);
        case "MultiPolygon" -> coordinates.forEach(polygon -> addRings(polygon, rings));
        default -> {}
      }
      if (!rings.isEmpty()) {
        shapes.add(new MapShape(name, Province.of(name).map(Province::name).orElse(null), rings));
      }
    }
    if (shapes.stream().noneMatch(shape -> shape.code() != null)) {
      throw new InputException(
          named
              + " has no polygon whose property name is a province of China, such as 浙江 or 浙江省."
              + " Give a FeatureCollection of them.");
    }
    return shapes;
  }

  private static void addRings(JsonNode polygon, List<List<double[]>> rings) {
    for (JsonNode ring : polygon) {
      List<double[]> points = new ArrayList<>();
      for (JsonNode point : ring) {
        double[] place = {grain(point.path(0)), grain(point.path(1))};
        if (points.isEmpty() || !Arrays.equals(points.get(points.size() - 1), place)) {
          points.add(place);
        }
      }
      if (points.size() >= LEAST_POINTS) {
        rings.add(points);
      }
    }
  }

  private static double grain(JsonNode degrees) {
    return Math.round(degrees.asDouble() * GRAIN) / GRAIN;
  }
}

package org.playlake.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.playlake.pipeline.options.InputException;

class MapFileTest {
  private static final String RING = "[[120.001,30],[121,30],[121.0001,30],[121,31],[120,30]]";

  @Test
  void shapesAreThePolygonsOfTheirProvincesToAKilometre() {
    List<MapShape> shapes =
        MapFile.shapes(
            "--map=a",
            features(
                feature("浙江省", "Polygon", "[" + RING + "]"),
                feature("Sichuan", "MultiPolygon", "[[" + RING + "],[" + RING + "]]"),
                feature("a lake", "Polygon", "[" + RING + "]"),
                feature("", "Point", "[120,30]")));

    assertThat(shapes).extracting(MapShape::code).containsExactly("ZJ", "SC", null);
    assertThat(shapes.get(1).rings()).hasSize(2);
    assertThat(shapes.get(0).rings().get(0))
        .containsExactly(
            new double[] {120, 30},
            new double[] {121, 30},
            new double[] {121, 31},
            new double[] {120, 30});
  }

  @Test
  void whatIsNoMapOfChinaIsRefused() {
    assertThatThrownBy(() -> MapFile.shapes("--map=a", "{"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--map=a is no JSON");
    assertThatThrownBy(
            () ->
                MapFile.shapes("--map=a", features(feature("Texas", "Polygon", "[" + RING + "]"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no polygon whose property name is a province");
  }

  private static String features(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  private static String feature(String name, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":{\"name\":\""
        + name
        + "\"},\"geometry\":{\"type\":\""
        + type
        + "\",\"coordinates\":"
        + coordinates
        + "}}";
  }
}

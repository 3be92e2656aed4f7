package org.playlake.io.paimon.schematransform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTransformFieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"paimon_write", "paimon_read"})
  void describeEveryFieldInSnakeCase(String name) {
    SchemaTransformProvider provider =
        FromYaml.provider("beam:schematransform:org.playlake:" + name + ":v1");
    assertThat(provider.description()).contains("Paimon");
    assertThat(provider.configurationSchema().getFields())
        .allSatisfy(
            field -> {
              assertThat(field.getName()).matches("[a-z_]+");
              assertThat(field.getDescription()).isNotBlank();
              assertThat(field.getType().getNullable())
                  .isEqualTo(!List.of("table", "catalog_options").contains(field.getName()));
            });
  }
}

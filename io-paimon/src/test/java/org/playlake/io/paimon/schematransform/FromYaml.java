package org.playlake.io.paimon.schematransform;

import java.util.ServiceLoader;
import org.apache.beam.sdk.schemas.transforms.SchemaTransform;
import org.apache.beam.sdk.schemas.transforms.SchemaTransformProvider;
import org.apache.beam.sdk.schemas.utils.YamlUtils;

/** Schema transforms as other languages come by them: found by name, configured by a row. */
final class FromYaml {

  private FromYaml() {}

  static SchemaTransformProvider provider(String identifier) {
    return ServiceLoader.load(SchemaTransformProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(each -> each.identifier().equals(identifier))
        .findFirst()
        .orElseThrow();
  }

  static SchemaTransform write(String yaml) {
    return transform("beam:schematransform:org.playlake:paimon_write:v1", yaml);
  }

  static SchemaTransform read(String yaml) {
    return transform("beam:schematransform:org.playlake:paimon_read:v1", yaml);
  }

  private static SchemaTransform transform(String identifier, String yaml) {
    SchemaTransformProvider provider = provider(identifier);
    return provider.from(YamlUtils.toBeamRow(yaml, provider.configurationSchema()));
  }
}

package org.playlake.io.paimon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The API of the connector, held against a committed list of its signatures. A change that is meant
 * is accepted by copying {@code target/api.txt} over {@code src/test/resources/api.txt}; the
 * changelog then says what users have to change.
 */
class ApiTest {

  @Test
  void theApiIsTheOneThatIsPromised() throws IOException {
    Set<String> signatures = signatures();
    Path now = Path.of("target", "api.txt");
    Files.writeString(now, String.join("\n", signatures) + "\n");
    Path promised = Path.of("src", "test", "resources", "api.txt");
    assertThat(signatures)
        .as("If this change of the API is meant, copy %s over %s", now, promised)
        .containsExactlyElementsOf(Files.readAllLines(promised));
  }

  private static Set<String> signatures() {
    Set<String> signatures = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.playlake.io.paimon")) {
      if (type.getPackageName().contains(".internal") || !isVisible(type)) {
        continue;
      }
      signatures.add(type.getFullName());
      for (JavaCodeUnit unit : type.getCodeUnits()) {
        if (isVisible(unit.getModifiers())) {
          signatures.add(
              unit.getFullName() + " : " + unit.getRawReturnType().getFullName() + modifiers(unit));
        }
      }
      for (JavaField field : type.getFields()) {
        if (isVisible(field.getModifiers())) {
          signatures.add(field.getFullName() + " : " + field.getRawType().getFullName());
        }
      }
    }
    return signatures;
  }

  private static boolean isVisible(JavaClass type) {
    return isVisible(type.getModifiers())
        && type.getEnclosingClass().map(ApiTest::isVisible).orElse(true);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  private static String modifiers(JavaCodeUnit unit) {
    return unit.getModifiers().stream()
        .filter(each -> each == JavaModifier.STATIC || each == JavaModifier.ABSTRACT)
        .map(each -> " " + each)
        .sorted()
        .collect(Collectors.joining());
  }
}

package org.playlake.io.paimon;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of this module, their sizes and the arrows between them. */
class HouseTest {
  private static final int MOST_CLASSES = 25;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.playlake.io.paimon");

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("org.playlake.io.paimon.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageHasMoreClassesThanCanBeSeenAtOnce() {
    Map<String, Long> sizes =
        CLASSES.stream()
            .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
            .filter(each -> !each.getSimpleName().startsWith("AutoValue_"))
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
    assertThat(sizes)
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
  }

  @Test
  void noSignatureOfTheApiNamesAnInternalType() {
    List<String> leaks =
        CLASSES.stream()
            .filter(each -> !each.getPackageName().contains(".internal"))
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(each -> each.getMethods().stream())
            .filter(HouseTest::isVisible)
            .filter(
                method ->
                    isInternal(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(HouseTest::isInternal))
            .map(JavaMethod::getFullName)
            .toList();
    assertThat(leaks).isEmpty();
  }

  private static boolean isVisible(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.SYNTHETIC)
        && (method.getModifiers().contains(JavaModifier.PUBLIC)
            || method.getModifiers().contains(JavaModifier.PROTECTED));
  }

  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().contains("org.playlake.io.paimon.internal");
  }
}

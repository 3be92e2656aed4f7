package org.playlake.sample;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The packages of this module, their sizes and the arrows between them. */
class HouseTest {
  private static final int MOST_CLASSES = 25;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.playlake.sample");

  @Test
  void packagesDependOnEachOtherInOneDirection() {
    slices().matching("org.playlake.sample.(**)").should().beFreeOfCycles().check(CLASSES);
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
}

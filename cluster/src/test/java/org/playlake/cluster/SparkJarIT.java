package org.playlake.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The contents of the jar for spark-submit. */
class SparkJarIT {
  private static final Path JAR = Path.of(System.getProperty("playlake.sparkJar"));
  private static final long MOST_BYTES = 80_000_000;
  private static final String CODEGEN = "playlake-codegen/";
  private static final String SERVICES = "META-INF/services/";

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(MOST_BYTES);
  }

  @Test
  void noEntryIsThereTwice() throws IOException {
    List<String> names = new ArrayList<>();
    try (var entries = new ZipInputStream(Files.newInputStream(JAR))) {
      for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
        names.add(each.getName());
      }
    }
    assertThat(names).doesNotHaveDuplicates().contains("org/playlake/pipeline/Main.class");
  }

  @Test
  void whatAnEngineBringsIsNotInItOrHasAnotherName() throws IOException {
    assertThat(names())
        .noneMatch(
            name ->
                name.startsWith("com/fasterxml/")
                    || name.startsWith("com/github/luben/")
                    || name.startsWith("com/google/")
                    || name.startsWith("io/airlift/")
                    || name.startsWith("io/netty/")
                    || name.startsWith("io/openlineage/")
                    || name.startsWith("io/prometheus/")
                    || name.startsWith("net/jpountz/")
                    || name.startsWith("org/apache/avro/")
                    || name.startsWith("org/apache/commons/")
                    || name.startsWith("org/apache/hadoop/")
                    || name.startsWith("org/apache/http/")
                    || name.startsWith("org/apache/logging/")
                    || name.startsWith("org/apache/log4j/")
                    || name.startsWith("org/apache/paimon/")
                    || name.startsWith("org/apache/parquet/")
                    || name.startsWith("org/apache/spark/")
                    || name.startsWith("org/slf4j/")
                    || name.startsWith("org/xerial/")
                    || name.startsWith("org/yaml/")
                    || name.startsWith("paimon-codegen/")
                    || name.startsWith("scala/"));
  }

  @Test
  void sampleDataSubmitAndTheDirectRunnerAreALaptops() throws IOException {
    assertThat(names())
        .noneMatch(
            name ->
                name.startsWith("org/playlake/sample/")
                    || name.startsWith("org/playlake/pipeline/submit/")
                    || name.startsWith("org/apache/beam/runners/direct/"));
  }

  @Test
  void noNativeLibraryAndNoSignatureIsInIt() throws IOException {
    Pattern unwanted = Pattern.compile(".*\\.(so|dll|dylib|jnilib|SF|DSA|RSA)");
    assertThat(names()).noneMatch(name -> unwanted.matcher(name).matches());
  }

  @Test
  void servicesNameClassesThatAreThere() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      List<String> missing = new ArrayList<>();
      for (String name : names()) {
        boolean codegen = name.startsWith(CODEGEN + SERVICES);
        if (name.endsWith("/") || (!codegen && !name.startsWith(SERVICES + "org."))) {
          continue;
        }
        for (String line : text(jar, name).lines().toList()) {
          String service = line.replaceFirst("#.*", "").strip();
          String path = (codegen ? CODEGEN : "") + service.replace('.', '/') + ".class";
          // The terminal's providers are listed as a property.
          if (!service.isEmpty() && !service.contains("=") && jar.getEntry(path) == null) {
            missing.add(name + ": " + service);
          }
        }
      }
      assertThat(missing).isEmpty();
    }
  }

  @Test
  void servicesOfPaimonAndBeamAreMerged() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(text(jar, SERVICES + "org.apache.beam.sdk.options.PipelineOptionsRegistrar"))
          .contains("SparkRunnerRegistrar", "HadoopFileSystemOptionsRegistrar");
      assertThat(text(jar, SERVICES + "org.playlake.shaded.paimon.factories.Factory"))
          .contains("org.playlake.shaded.paimon.catalog.FileSystemCatalogFactory")
          .doesNotContain("\norg.apache.paimon");
    }
  }

  @Test
  void theFolderOfPaimonsCodeGeneratorIsOurs() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry(CODEGEN)).isNotNull();
      assertThat(
              jar.getEntry(CODEGEN + "org/playlake/shaded/paimon/codegen/CodeGeneratorImpl.class"))
          .isNotNull();
      assertThat(jar.getEntry(CODEGEN + "org/apache/paimon/")).isNull();
    }
  }

  /** A lambda that is serialized is found again by the texts of its signature. */
  @Test
  void noSerializedLambdaOfOursNamesAClassThatIsElsewhereNow() throws IOException {
    Set<String> stale = new TreeSet<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (String name : names()) {
        if (name.startsWith("org/playlake/")
            && !name.startsWith("org/playlake/shaded/")
            && name.endsWith(".class")) {
          try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            new ClassReader(in).accept(new LambdaTexts(name, stale), 0);
          }
        }
      }
    }
    assertThat(stale).isEmpty();
  }

  @Test
  void itStartsTheJob() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS))
          .isEqualTo("org.playlake.pipeline.Main");
    }
  }

  private static List<String> names() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream().map(ZipEntry::getName).toList();
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** Collects the texts in {@code $deserializeLambda$} that name a relocated class as it was. */
  private static final class LambdaTexts extends ClassVisitor {
    private final String inClass;
    private final Set<String> stale;

    LambdaTexts(String inClass, Set<String> stale) {
      super(Opcodes.ASM9);
      this.inClass = inClass;
      this.stale = stale;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      if (!name.equals("$deserializeLambda$")) {
        return null;
      }
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLdcInsn(Object value) {
          if (value instanceof String text
              && (text.contains("org/apache/paimon/")
                  || text.contains("com/fasterxml/")
                  || text.contains("org/apache/commons/"))) {
            stale.add(inClass + ": " + text);
          }
        }
      };
    }
  }
}

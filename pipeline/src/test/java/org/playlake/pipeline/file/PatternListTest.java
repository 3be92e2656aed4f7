package org.playlake.pipeline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternListTest {

  @Test
  void patternsThatWereCutThroughAreWholeAgain() {
    assertThat(PatternList.joined(List.of("/a/*.parquet", "/b/{c", "d}.parquet", "/e")))
        .containsExactly("/a/*.parquet", "/b/{c,d}.parquet", "/e");
    assertThat(PatternList.joined(List.of("/a[x", "y]", "/b\\", "c")))
        .containsExactly("/a[x,y]", "/b\\,c");
    assertThat(PatternList.joined(List.of("{a", "{b", "c}}", " d ", "")))
        .containsExactly("{a,{b,c}}", "d");
    assertThat(PatternList.joined(List.of("/odd{name", "b"))).containsExactly("/odd{name,b");
    assertThat(PatternList.joined(List.of("", " "))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/*.parquet | /a/*.parquet",
        "/{a,b}/c | /a/c /b/c",
        "/{a,{b,c}d}/{e,f} | /a/e /a/f /bd/e /bd/f /cd/e /cd/f",
        "/{a,}b | /ab /b",
        "/{a | /{a",
        "/a} | /a}",
        "/\\{a,b\\} | /\\{a,b\\}",
        "/{a\\,b,c} | /a\\,b /c"
      })
  void alternativesAreChosenInEachWay(String pattern, String all) {
    assertThat(String.join(" ", PatternList.alternatives(pattern))).isEqualTo(all);
  }

  @Test
  void aQuotedPathMatchesItselfAlone() {
    String odd = "/a*b/[c]{d,e}?\\f";
    String quoted = PatternList.quote(odd);
    assertThat(PatternList.alternatives(quoted)).containsExactly(quoted);
    assertThat(GlobPart.of(quoted)).isEqualTo(new GlobPart(odd, null));
  }

  @ParameterizedTest
  @CsvSource({
    "*.parquet, a.parquet, true",
    "*.parquet, .parquet, true",
    "*.parquet, aparquet, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "[ab]c, bc, true",
    "[!ab]c, bc, false",
    "[!ab]c, cc, true",
    "[a-c]x, bx, true",
    "[]]x, ]x, true",
    "a[b, a[b, true",
    "\\*x, *x, true",
    "\\*x, ax, false",
    "[[]x, [x, true",
    "é*, école, true"
  })
  void aPartMatchesAsInAShell(String pattern, String name, boolean matches) {
    assertThat(GlobPart.of(pattern).matches(name)).isEqualTo(matches);
  }
}

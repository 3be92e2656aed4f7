package org.playlake.pipeline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TerminalTest {
  private final StringWriter shown = new StringWriter();
  private final Terminal terminal = new Terminal(shown);

  @Test
  void aLineStaysOneLineWhateverIsInIt() {
    terminal.println("a\u001B[31mred\rb\nc\u009Bd\u2028e\u202Ef\u0000g\u007F");

    assertThat(shown.toString())
        .isEqualTo(
            "a\\u001B[31mred\\u000Db\\u000Ac\\u009Bd\\u2028e\\u202Ef\\u0000g\\u007F"
                + System.lineSeparator());
  }

  @Test
  void lettersOfAllScriptsAreShown() {
    terminal.println("玩家 é 😀 العربية");
    terminal.print("one\ntwo\n");

    assertThat(shown.toString())
        .isEqualTo("玩家 é 😀 العربية" + System.lineSeparator() + "one\ntwo\n");
  }

  @Test
  void keysInUrisAreLeftOut() {
    terminal.println(
        "--events=s3a://AKIA:se/cr?t@bucket/e and s3://key:secret@b/x, not a@b or s3://b/a@c");

    assertThat(shown.toString())
        .contains("s3://***@b/x", "not a@b or s3://b/a@c")
        .doesNotContain("secret");
  }
}

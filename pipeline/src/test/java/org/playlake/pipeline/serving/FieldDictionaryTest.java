package org.playlake.pipeline.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.playlake.io.paimon.table.PaimonTable;

class FieldDictionaryTest {
  private static final FieldDictionary DICTIONARY = FieldDictionary.of("game_db");

  @Test
  void aColumnWithoutANoteIsRefused() {
    List<PaimonTable> tables =
        List.of(PaimonTable.of("db.ads_retention_daily").withColumn("d30", "BIGINT", "more"));

    assertThatThrownBy(() -> FieldDictionary.of(tables, tables, FieldNote.all()))
        .hasMessageContaining("ads_retention_daily.d30");
  }

  @Test
  void aTableWithoutANoteIsRefused() {
    List<PaimonTable> tables = List.of(PaimonTable.of("db.ads_more_daily"));

    assertThatThrownBy(() -> FieldDictionary.of(tables, tables, FieldNote.all()))
        .hasMessageContaining("ads_more_daily");
  }

  @Test
  void aNoteWithoutAColumnIsRefused() {
    Map<String, FieldNote> notes = new LinkedHashMap<>(FieldNote.all());
    notes.put("dwd_user_event.gone", new FieldNote("Gone", FieldUnit.NONE, "无", "已删除的列", "", ""));

    assertThatThrownBy(() -> FieldDictionary.of(DICTIONARY.tables(), DICTIONARY.tables(), notes))
        .hasMessageContaining("dwd_user_event.gone");
  }

  @Test
  void everyFieldSaysWhatItIsInBothLanguages() {
    assertThat(DICTIONARY.fields())
        .allSatisfy(
            field -> {
              assertThat(field.definition()).as("%s", field).isNotEmpty();
              assertThat(field.note().chineseDefinition()).matches(".*\\p{IsHan}.*");
              assertThat(field.note().chineseLabel()).matches(".*\\p{IsHan}.*");
              assertThat(field.note().label()).doesNotContainPattern("\\p{IsHan}");
            });
  }

  @Test
  void sourcesThatAreFieldsAreThere() {
    Set<String> fields =
        DICTIONARY.fields().stream()
            .map(field -> field.table() + "." + field.name())
            .collect(Collectors.toSet());

    assertThat(DICTIONARY.fields())
        .flatExtracting(field -> List.of(field.note().source().split(", ")))
        .filteredOn(source -> source.matches("(ods|dwd|dws|ads|meta)_\\w+\\.\\w+"))
        .isNotEmpty()
        .allSatisfy(source -> assertThat(fields).contains(source));
  }

  @Test
  void aTypeThatSourcesDecideIsNamedWithItsOther() {
    assertThat(DICTIONARY.fields())
        .filteredOn(field -> field.name().equals("user_id"))
        .extracting(field -> field.table() + " " + field.type(Language.ENGLISH))
        .containsExactly(
            "ods_user_profile BIGINT or BYTES",
            "ods_user_event BIGINT or BYTES",
            "dwd_user_details BIGINT or STRING",
            "dwd_user_event BIGINT or STRING",
            "dwd_rejected_event BIGINT or STRING",
            "dws_player_day BIGINT or STRING");
  }
}

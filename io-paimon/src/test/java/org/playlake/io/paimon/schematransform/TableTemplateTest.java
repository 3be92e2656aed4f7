package org.playlake.io.paimon.schematransform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedString;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.values.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.playlake.io.paimon.table.PaimonDestinations;

/** Names of tables with values of the row in them. */
class TableTemplateTest {

  private static final Schema SCHEMA =
      Schema.builder()
          .addNullableField("country", FieldType.STRING)
          .addInt32Field("year")
          .addLogicalTypeField("day", SqlTypes.DATE)
          .addLogicalTypeField("code", FixedString.of(2))
          .addDoubleField("total")
          .addDateTimeField("at")
          .addByteArrayField("hash")
          .build();

  @ParameterizedTest
  @CsvSource({
    "shop.orders_{country}, shop.orders_at",
    "shop_{year}.orders, shop_2026.orders",
    "{country}.{year}_{country}, at.2026_at",
    "shop.{day}, shop.2026-01-31",
    "shop.{code}_x, shop.AB_x"
  })
  void namesTheTableByTheRow(String template, String table) {
    assertThat(tables(template).table(row("at"))).isEqualTo(table);
  }

  @Test
  void givesTheSameObjectAsLongAsValuesStayTheSame() {
    PaimonDestinations<Row> tables = tables("shop.{country}_{year}");
    String first = tables.table(row("at"));
    assertThat(tables.table(row("at"))).isSameAs(first);
    assertThat(tables.table(row("be"))).isEqualTo("shop.be_2026");
    assertThat(tables.table(row("at"))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "../x", "a b", "a$b", "a`b"})
  void refusesAValueThatIsNoPartOfAName(String country) {
    assertThatThrownBy(() -> tables("shop.{country}").table(row(country)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("field country")
        .hasMessageContaining("'" + country + "' is no part of a name");
  }

  @Test
  void refusesNullAndGoesOnWithTheNextRow() {
    PaimonDestinations<Row> tables = tables("shop.{year}_{country}");
    assertThat(tables.table(row("at"))).isEqualTo("shop.2026_at");
    assertThatThrownBy(() -> tables.table(row(null))).hasMessageContaining("'null' is no part");
    assertThatThrownBy(() -> tables.table(row(null))).hasMessageContaining("'null' is no part");
    assertThat(tables.table(row("at"))).isEqualTo("shop.2026_at");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"shop.{", "shop.}", "shop.{}", "shop.{{a}}", "shop.{a}}", "shop.{ }", "s.}a{"})
  void refusesBracesThatHoldNoField(String template) {
    assertThatThrownBy(() -> TableTemplate.of(template))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no name with fields in braces");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{country}", "a.b.{country}", "shop.orders_{country}.x"})
  void refusesWhatIsNoNameOfATable(String template) {
    assertThatThrownBy(() -> TableTemplate.of(template)).hasMessageContaining("with one dot");
  }

  @Test
  void refusesAFieldThatRowsDoNotHave() {
    assertThatThrownBy(() -> tables("shop.{land}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no field land")
        .hasMessageContaining("country");
  }

  @ParameterizedTest
  @ValueSource(strings = {"total", "at", "hash"})
  void refusesAFieldWhoseValuesAreNoNames(String field) {
    assertThatThrownBy(() -> tables("shop.{" + field + "}"))
        .hasMessageContaining("the field " + field + " is of type");
  }

  private static PaimonDestinations<Row> tables(String template) {
    return TableTemplate.of(template).on(SCHEMA);
  }

  private static Row row(String country) {
    return Row.withSchema(SCHEMA)
        .addValues(
            country,
            2026,
            LocalDate.of(2026, 1, 31),
            "AB",
            1.5,
            org.joda.time.Instant.EPOCH,
            new byte[0])
        .build();
  }
}

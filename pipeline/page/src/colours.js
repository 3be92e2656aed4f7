// Colours stand in the style sheet, for light and dark and print.
const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const colours = () => ({
  font: getComputedStyle(document.body).fontFamily,
  text: variable("--text"),
  faint: variable("--faint"),
  line: variable("--line"),
  card: variable("--card"),
  series: Array.from({ length: 9 }, (_, i) => variable(`--series-${i + 1}`)),
});

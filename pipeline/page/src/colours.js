// Colours stand in the style sheet, for light and dark; on paper letters are smaller.
const variable = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const onPaper = () => document.documentElement.classList.contains("paper");

export const colours = () => ({
  onPaper: onPaper(),
  size: onPaper() ? 9 : 12,
  font: getComputedStyle(document.body).fontFamily,
  text: variable("--text"),
  faint: variable("--faint"),
  line: variable("--line"),
  card: variable("--card"),
  series: Array.from({ length: 9 }, (_, i) => variable(`--series-${i + 1}`)),
});

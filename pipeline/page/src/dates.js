// Dates are texts such as 2026-01-31; a day has no time and no zone here.
const DAY = 86_400_000;

export const shift = (date, days) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

export const between = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Every date from one to the other. */
export const span = (from, to) => Array.from({ length: between(from, to) + 1 }, (_, i) => shift(from, i));

export const weekday = (date, language, width = "short") =>
  new Date(date).toLocaleDateString(language, { weekday: width, timeZone: "UTC" });

export const monthAndYear = (date, language) =>
  new Date(date).toLocaleDateString(language, { month: "long", year: "numeric", timeZone: "UTC" });

/** With the day of the week. */
export const named = (date, language) => `${date} ${weekday(date, language)}`;

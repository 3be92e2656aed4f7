// Which load dates are in and which are missing: a calendar to look at, and the same in words.
import { given } from "./data.js";
import { between, monthAndYear, named, span, weekday } from "./dates.js";
import { element, find } from "./elements.js";
import { format, locale, say } from "./words.js";

const MOST_MONTHS = 12;

export function loads(view) {
  const shown = view.loads;
  const undated = given.loads.undated;
  const lines = [];
  if (undated) {
    lines.push(
      say("undated", undated.loadedAt.slice(0, 10), format.count(undated.events), format.count(undated.rejected)),
    );
  }
  for (const state of ["loaded", "overlapping", "missing"]) {
    const dates = shown.filter((load) => load.state === state).map((load) => load.date);
    if (dates.length || (state === "missing" && shown.length)) {
      lines.push(dates.length ? say(`${state}Dates`, format.count(dates.length), ranges(dates)) : say("noneMissing"));
    }
  }
  if (lines.length === 0) {
    lines.push(say(given.loads.dates.length ? "noLoadsInRange" : "noLoads"));
  }
  find("loads").replaceChildren(
    element("ul", { class: "lines" }, ...lines.map((line) => element("li", {}, line))),
    element("div", { class: "months", "aria-hidden": "true" }, ...months(shown)),
  );
}

/** Dates in a row are one. */
function ranges(dates) {
  const rows = [];
  for (const date of dates) {
    const row = rows[rows.length - 1];
    if (row && between(row[1], date) === 1) {
      row[1] = date;
    } else {
      rows.push([date, date]);
    }
  }
  const most = 12;
  const words = rows
    .slice(-most)
    .map(([from, to]) => (from === to ? named(from, locale()) : say("fromTo", from, to)));
  return (rows.length > most ? ["…", ...words] : words).join(say("comma"));
}

function months(shown) {
  const byMonth = new Map();
  for (const load of shown) {
    const month = load.date.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), load]);
  }
  return [...byMonth].slice(-MOST_MONTHS).map(([month, days]) => {
    const states = new Map(days.map((day) => [day.date, day.state]));
    const length = new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate();
    const dates = span(`${month}-01`, `${month}-${String(length).padStart(2, "0")}`);
    const before = (new Date(dates[0]).getUTCDay() + 6) % 7;
    const week = span("2024-01-01", "2024-01-07");
    return element(
      "div",
      { class: "month" },
      element("strong", {}, monthAndYear(dates[0], locale())),
      element(
        "div",
        { class: "squares" },
        ...week.map((date) => element("small", {}, weekday(date, locale(), "narrow"))),
        ...Array.from({ length: before }, () => element("i")),
        ...dates.map((date) =>
          element(
            "span",
            { class: states.get(date) ?? "out", title: `${named(date, locale())} ${states.has(date) ? say(states.get(date)) : ""}` },
            String(+date.slice(8)),
          ),
        ),
      ),
    );
  });
}

// The page: what is chosen (range, language, theme), and everything drawn from it.
import { draw, resize } from "./chart.js";
import { colours } from "./colours.js";
import { dau, devices, retention, revenue, spending } from "./daily.js";
import { first, given, last, newest, view } from "./data.js";
import { named, shift } from "./dates.js";
import { find } from "./elements.js";
import { headline } from "./headline.js";
import { loads } from "./loads.js";
import { map } from "./map.js";
import { regions } from "./regions.js";
import { casts, rejects } from "./rejects.js";
import { format, locale, say, speak } from "./words.js";

const CHARTS = [dau, retention, revenue, spending, devices, regions, rejects, casts];
const PAPER_WIDTH = 340;
/** Three in a row on paper, so that all fit on a sheet; the style sheet has the same. */
const NARROW_ON_PAPER = ["dau", "retention", "revenue"];
const NARROW_PAPER_WIDTH = 215;
const root = document.documentElement;
const presets = [...document.querySelectorAll("[data-days]")];

let language = root.lang.startsWith("zh") ? "zh" : "en";
let chosen = presets.find((each) => each.dataset.days === "30");
let range = first ? newest(30) : { from: "", to: "" };

function show() {
  speak(language, given.texts);
  root.lang = locale();
  document.querySelectorAll("[data-text]").forEach((each) => (each.textContent = say(each.dataset.text)));
  document.title = say("title");
  find("language").textContent = language === "zh" ? "English" : "中文";
  find("language").lang = language === "zh" ? "en" : "zh-CN";
  find("theme").textContent = say(isDark() ? "light" : "dark");
  find("foot").textContent = say("foot", given.version);
  find("from").value = range.from;
  find("to").value = range.to;
  presets.forEach((each) => each.setAttribute("aria-pressed", String(each === chosen)));
  const seen = view(range);
  find("about").textContent = about(seen);
  headline(seen);
  notes(seen);
  const now = colours();
  CHARTS.forEach((chart) => draw(chart, seen, now));
  map(seen);
  loads(seen);
}

function about(seen) {
  const { run } = given;
  if (!run) {
    return say("emptyLake", given.database);
  }
  const published = new Date(run.published).toLocaleString(locale(), { timeZone: run.zone, dateStyle: "medium", timeStyle: "short" });
  return [
    seen.days.length ? say(seen.days.length === 1 ? "shownOne" : "shown", named(seen.days[0].date, locale()), named(seen.days[seen.days.length - 1].date, locale()), format.count(seen.days.length)) : say("noneShown"),
    say("ofRun", given.database, published, run.zone),
  ].join(" ");
}

function notes(seen) {
  const partial = seen.days.filter((day) => day.partial).map((day) => named(day.date, locale()));
  const lines = [];
  if (partial.length) {
    lines.push(say("partialDays", partial.slice(0, 10).join(say("comma"))));
  }
  if (given.later) {
    lines.push(say("laterDays", format.count(given.later), given.end));
  }
  find("notes").textContent = lines.join(" ");
  find("notes").hidden = lines.length === 0;
}

const preset = (button) => newest(Number(button.dataset.days));

const isDark = () =>
  root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;

presets.forEach((button) =>
  button.addEventListener("click", () => {
    if (first) {
      chosen = button;
      range = preset(button);
      show();
    }
  }),
);

["from", "to"].forEach((end) =>
  find(end).addEventListener("change", () => {
    const { value } = find(end);
    if (!value || !first) {
      return;
    }
    chosen = null;
    range = { ...range, [end]: value };
    if (range.to < range.from) {
      range = { from: value, to: value };
    }
    show();
  }),
);

find("language").addEventListener("click", () => {
  language = language === "zh" ? "en" : "zh";
  show();
});

find("theme").addEventListener("click", () => {
  root.dataset.theme = isDark() ? "light" : "dark";
  show();
});

matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);

find("print").addEventListener("click", () => print());

let waiting = 0;
addEventListener("resize", () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => resize());
});

// On paper: the week that ends where the range does, in light colours.
let before = null;
addEventListener("beforeprint", () => {
  before = { range, theme: root.dataset.theme };
  if (first) {
    range = { from: [shift(range.to, -6), first].sort()[1], to: range.to < first ? last : range.to };
  }
  root.dataset.theme = "light";
  root.classList.add("paper");
  show();
  resize((id) => (NARROW_ON_PAPER.includes(id) ? NARROW_PAPER_WIDTH : PAPER_WIDTH), (id) => (id === "regions" ? 160 : 120));
});
addEventListener("afterprint", () => {
  range = before.range;
  root.classList.remove("paper");
  if (before.theme) {
    root.dataset.theme = before.theme;
  } else {
    delete root.dataset.theme;
  }
  show();
});

for (const end of ["from", "to"]) {
  find(end).min = first ?? "";
  find(end).max = last ?? "";
}
show();
root.dataset.drawn = String(Math.round(performance.now()));

// The newest day in numbers, against the day and the week before.
import { dayOf, until } from "./data.js";
import { named, shift } from "./dates.js";
import { element, find } from "./elements.js";
import { format, locale, say } from "./words.js";

const NUMBERS = [
  { key: "dau", unit: "players", show: format.count },
  { key: "d1", unit: "ofPlayers", show: format.rate, isRate: true },
  { key: "d7", unit: "ofPlayers", show: format.rate, isRate: true },
  { key: "gmv", unit: "amount", show: format.money },
  { key: "payingRate", unit: "ofPlayers", show: format.rate, isRate: true },
  { key: "arppu", unit: "amountEach", show: format.money },
];

export function headline({ range }) {
  const days = until(range.to);
  find("headline").replaceChildren(...NUMBERS.map((number) => card(number, days)));
}

/** The last day that has the number: the retention of the newest days is not known yet. */
function card({ key, unit, show, isRate }, days) {
  const whole = days.filter((each) => !each.partial);
  const known = (whole.length ? whole : days).findLast((each) => each[key] != null);
  return element(
    "li",
    { "data-number": key, "data-date": known?.date },
    element("h3", {}, say(key)),
    element("p", { class: "value" }, known ? show(known[key]) : "–"),
    known
      ? element("p", { class: "unit" }, `${say(unit)} · `, element("span", { class: "whole" }, named(known.date, locale())))
      : element("p", { class: "unit" }, say("notKnown")),
    ...(known ? [change(known, key, 1, isRate), change(known, key, 7, isRate)] : []),
  );
}

function change(day, key, back, isRate) {
  const before = dayOf(shift(day.date, -back))[key];
  const words = say(back === 1 ? "dayBefore" : "weekBefore");
  let text = "–";
  let sign = 0;
  if (before != null && (isRate || Number(before) !== 0)) {
    const by = isRate ? (day[key] - before) * 100 : (Number(day[key]) / Number(before) - 1) * 100;
    const rounded = Math.round(by * 10) / 10;
    sign = Math.sign(rounded);
    const amount = Math.abs(rounded).toLocaleString(locale(), { minimumFractionDigits: 1 });
    text = `${["▼ −", "", "▲ +"][sign + 1]}${amount}\u00a0${isRate ? say("points") : "%"}`;
  }
  return element(
    "p",
    { class: `change ${["down", "same", "up"][sign + 1]}` },
    element("span", { class: "by" }, text),
    " ",
    element("span", { class: "whole" }, words),
  );
}

// What the page was given, and the part of it that a range of dates chooses.
import { between, shift, span } from "./dates.js";

export const given = JSON.parse(document.getElementById("data").textContent);

const index = new Map(given.days.date.map((date, i) => [date, i]));
const partial = new Set(given.days.partial);
const MOST_EMPTY = 2_000;

const pick = (column, i) => (i === undefined ? null : column[i]);
const fraction = (parts) => (parts == null ? null : parts / 10_000);

function day(date) {
  const i = index.get(date);
  const of = (name) => pick(given.days[name], i);
  return {
    date,
    i,
    partial: partial.has(i),
    dau: of("dau"),
    d1: fraction(of("d1")),
    d7: fraction(of("d7")),
    gmv: of("gmv"),
    paying: of("paying"),
    purchases: of("purchases"),
    payingRate: fraction(of("payingRate")),
    arpu: of("arpu"),
    arppu: of("arppu"),
  };
}

/** The day of a date; all is null where there is no row. */
export const dayOf = day;

export const first = given.days.date[0];
export const last = given.days.date[given.days.date.length - 1];

/** The range of so many days that ends with the newest day that is whole; all without a number. */
export function newest(days) {
  const to = given.end ?? last;
  return { from: days ? [shift(to, 1 - days), first].sort()[1] : first, to };
}

/** A lone date in a wrong century must not bring all days between. */
function dates({ from, to }) {
  const there = given.days.date.filter((date) => from <= date && date <= to);
  if (there.length === 0) {
    return [];
  }
  const [begin, end] = [there[0], there[there.length - 1]];
  return between(begin, end) - there.length > MOST_EMPTY ? there : span(begin, end);
}

/** The days with a row up to a date, which the newest numbers are looked for in. */
export const until = (date) => given.days.date.filter((each) => each <= date).map(day);

/** The part of the data that a range shows. */
export function view(range) {
  const days = dates(range).map(day);
  const rows = days.map((each) => each.i);
  const of = (column) => rows.map((i) => pick(column, i));
  return {
    range,
    days,
    devices: given.devices.map((each) => ({
      name: each.name,
      users: of(each.users),
      shares: of(each.shares).map(fraction),
    })),
    regions: given.regions.map((each) => ({
      name: each.name,
      code: each.code,
      players: of(each.players).reduce((sum, more) => sum + (more ?? 0), 0),
    })),
    counted: days.filter((each) => each.i !== undefined).length,
    loads: given.loads.dates.filter((load) => range.from <= load.date && load.date <= range.to),
  };
}

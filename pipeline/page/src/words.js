// Words and numbers in the language that is chosen.
let language = "en";
let texts = {};

export function speak(chosen, all) {
  language = chosen;
  texts = all[chosen];
}

export const locale = () => (language === "zh" ? "zh-CN" : "en-GB");

/** The text of that key; {0}, {1} .. are what comes after it. */
export const say = (key, ...values) =>
  (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => String(values[i]));

const number = (value, digits) =>
  Number(value).toLocaleString(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

const NONE = "–";

export const format = {
  count: (value) => (value == null ? NONE : number(value, 0)),
  average: (value) => (value == null ? NONE : number(value, value < 100 ? 1 : 0)),
  money: (value) => (value == null ? NONE : number(value, 2)),
  /** Rates are fractions with four decimals. */
  rate: (value) => (value == null ? NONE : `${number(value * 100, 2)}\u00a0%`),
  short: (value) =>
    Number(value).toLocaleString(locale(), { notation: "compact", maximumFractionDigits: 1 }),
  percent: (value) => `${Number(value * 100).toLocaleString(locale(), { maximumFractionDigits: 1 })}\u00a0%`,
};

import { dayOf, serialOf } from "../calendar";
import { certain } from "../certain";
import type { EntryValue, StatusCode } from "../issue";
import { errorIn, statusNumber } from "../issue";
import type { EntryKind } from "./kind";
import { narrow, numberBehaviour } from "./numbers";

/**
 * A day. Its value is the number that spreadsheets count it by, 41639 for 2013-12-31; a text that looks like a date, a
 * time of day and the digits 20131231 are none.
 */
export interface DateType {
  readonly kind: "date";
}

/** Days outside are mistakes of typing: 2013 as a number is a day of 1905. */
const [from, to] = ["1990-01-01", "2099-12-31"];

const [min, max] = [certain(serialOf(from)), certain(serialOf(to))];
const wrong = statusNumber("notDate");

function isMeant(value: EntryValue): value is number {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** A day as people write it: 2013-5-1, 2013/5/1, 2013.5.1, 2013年5月1日, with zeros before its figures or not. */
const written = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号])$/;

function dayInText(text: string): number | null {
  const found = written.exec(narrow(text));
  if (found === null) return null;
  const figures = found.slice(1).filter((part) => part !== undefined);
  const serial = serialOf(figures.map((figure) => figure.padStart(2, "0")).join("-"));
  return isMeant(serial) ? serial : null;
}

const dated = numberBehaviour(["date"], {
  control: "date",
  format: "yyyy-mm-dd",
  issues: ["missing", "notDate", "errorValue"],
  asks: { sentence: { zh: `请填 ${from} 至 ${to} 之间的日期`, en: `Enter a date from ${from} to ${to}` }, noneIsZero: false },
  check: (value): StatusCode | null => (isMeant(value) ? null : (errorIn(value) ?? "notDate")),
  status: (cell, valid) =>
    `IF(OR(ISLOGICAL(${cell}),NOT(ISNUMBER(${cell}))),${wrong},IF(OR(${cell}<${min},${cell}>${max},${cell}<>INT(${cell})),${wrong},${valid}))`,
  printed: (value) => (isMeant(value) ? dayOf(value) : value),
  mend(cell) {
    const day = typeof cell === "boolean" ? null : dayInText(cell);
    return day === null ? null : { after: day, reason: "dateAsText" };
  },
  limits: () => ({ kind: "whole", min, max }),
  model: () => serialOf("2013-12-31"),
});

export const date: EntryKind<DateType> = { parameters: {}, behaviour: () => dated };

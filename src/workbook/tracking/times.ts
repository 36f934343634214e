import { dayOf, serialOf } from "../../core/calendar";
import type { CellValue } from "../../sheet/plan";

const secondsOfDay = 86_400;

/** A time of 操作记录, e.g. 2012-12-14 09:30:00, as a spreadsheet's number; null where it is none. */
export function serialOfLogTime(text: string): number | null {
  const [, day = "", hours = "0", minutes = "0", seconds = "0"] = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?/.exec(text) ?? [];
  const serial = serialOf(day);
  return serial === null ? null : serial + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / secondsOfDay;
}

/** Ways of writing a day that people have: 2012-12-14, 2012/12/14, 2012.12.14, 2012年12月14日; with a time behind it or not. */
const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?)?$/;

/** A day or time from a cell, typed as one or as text; null where it is none. */
export function serialIn(value: CellValue): number | null {
  if (typeof value === "number") return value >= 61 && value < 2_958_466 ? value : null;
  if (typeof value !== "string") return null;
  const [, year = "", month = "", day = "", hours = "0", minutes = "0"] = written.exec(value.trim()) ?? [];
  const serial = serialOf(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  return serial === null ? null : serial + (Number(hours) * 60 + Number(minutes)) / 1_440;
}

/** The day of a time, e.g. 2012-12-14. */
export function dayText(serial: number): string {
  return dayOf(Math.floor(serial));
}

/** A time to the minute, e.g. 2012-12-14 09:30; a day alone where it has no time. */
export function timeText(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1_440);
  if (minutes === 0 || minutes === 1_440) return dayOf(Math.floor(serial) + minutes / 1_440);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${dayText(serial)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

import type { Entry } from "../../core/index";
import { behaviourOf } from "../../core/index";
import { formatKind } from "../../sheet/numberFormat";

/** Whether an entry's cells show days. */
export function isDay(entry: Entry): boolean {
  return formatKind(behaviourOf(entry.type).format) === "date";
}

/** Whether a cell of this format shows a number as something else than the entry asks for; none is General. */
export function isOddFormat(entry: Entry, format: string | undefined): boolean {
  return formatKind(format) !== formatKind(behaviourOf(entry.type).format);
}

/** The format in which an entry's cell holds a number as one: a cell formatted as text would keep it as text. */
export function numberFormatOf(entry: Entry | undefined): string {
  const format = entry === undefined ? "General" : behaviourOf(entry.type).format;
  return format === "@" ? "General" : format;
}

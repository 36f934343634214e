import type { Entry, Scheme, Wording } from "../../core/index";
import { behaviourOf, entryKey, indicatorsOf, isRecognised, issueOf } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import { canonicalJson } from "./canonicalJson";
import type { ColumnId } from "../form/columns";
import { decodeCell, encodeValue } from "../form/decode";
import type { FormReading } from "../form/readForm";
import { cellOf, entryList } from "../form/readForm";
import { reviewsOf } from "../review/review";
import { reviewLabels } from "../form/reviewStates";

/** Columns of a form's line that are taken along. */
const taken = ["reported", "verified", "evidence", "reason"] as const satisfies readonly ColumnId[];

export type CarriedColumn = (typeof taken)[number];

type TakenColumn = CarriedColumn | "reviewState";

/** Something typed under the old scheme that has no place under the new one. */
export interface NotCarried {
  readonly unit: string;
  /** Key of the entry under the old scheme, and the code of its indicator. */
  readonly key: string;
  readonly code: string;
  /** The entry as people call it. */
  readonly label: Wording;
  readonly column: CarriedColumn;
  readonly value: string;
  /** The entry is gone, or asks for another kind of thing, or no longer has that option. */
  readonly why: "gone" | "type" | "option";
}

/** A form's contents under another scheme. */
export interface CarriedForm {
  readonly unit: string;
  /** What each line's cells are to hold, by key and column. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<TakenColumn, CellValue>>;
  readonly carried: number;
  readonly notCarried: readonly NotCarried[];
}

/** Codes of the indicators that stay and score otherwise: what was reviewed under the old scheme is to be looked at again. */
export function rescored(before: Scheme, after: Scheme): readonly string[] {
  const old = new Map(indicatorsOf(before).map((one) => [one.code, one] as const));
  const scoring = ({ max, rule, entries }: ReturnType<typeof indicatorsOf>[number]) => canonicalJson({ max, rule, types: entries.map(({ name, type, atMost }) => ({ name, type, atMost })) });
  return indicatorsOf(after).flatMap((one) => {
    const was = old.get(one.code);
    return was === undefined || scoring(was) === scoring(one) ? [] : [one.code];
  });
}

/**
 * What a form holds, under another scheme: entries, 核定值, 佐证材料 and reviews by key. A value that the entry's new type
 * takes goes along; what has no place is listed, and nothing is dropped unsaid. Pure.
 */
export function carryForm(before: Scheme, after: Scheme, reading: FormReading): CarriedForm {
  const targets = new Map(entryList(after).map((one) => [one.key, one] as const));
  const recognised = new Set(indicatorsOf(before).filter(isRecognised).flatMap((one) => one.entries.map((entry) => entryKey(one, entry))));
  const cells = new Map<string, Map<TakenColumn, CellValue>>();
  const notCarried: NotCarried[] = [];
  let carried = 0;
  const put = (key: string, column: TakenColumn, value: CellValue) => {
    const line = cells.get(key) ?? new Map<TakenColumn, CellValue>();
    cells.set(key, line.set(column, value));
    carried += 1;
  };
  for (const { key, code, entry } of entryList(before)) {
    for (const column of taken) {
      const value = cellOf(reading, key, column);
      // 核定值 of innovation points is what 创新加分 gives.
      if (value === null || value === "" || (column === "verified" && recognised.has(key))) continue;
      const target = targets.get(key)?.entry;
      const found = target === undefined ? "gone" : column === "reported" || column === "verified" ? valueUnder(entry, target, value, column) : { value };
      if (typeof found === "object") put(key, column, found.value);
      else notCarried.push({ unit: reading.unit, key, code, label: entry.label, column, value: String(value), why: found });
    }
  }
  for (const [code, { state, unknownState }] of reviewsOf(before, reading)) {
    const first = indicatorsOf(after).find((one) => one.code === code)?.entries[0];
    const text = unknownState ?? (state === "pending" ? "" : reviewLabels[state]);
    if (first !== undefined && text !== "") put(`${code}.${first.name}`, "reviewState", text);
  }
  return { unit: reading.unit, cells, carried, notCarried };
}

/** A cell's value for an entry as the new scheme has it, or why there is none. */
function valueUnder(before: Entry, after: Entry, value: CellValue, column: "reported" | "verified"): { readonly value: CellValue } | "type" | "option" {
  const meant = decodeCell(before, value, column);
  const offered = behaviourOf(after.type).choices;
  if (before.type.kind === after.type.kind) {
    // An option is known by its id: under another label it is the same.
    if (offered.length === 0 || issueOf(before, meant) !== null) return { value };
    return offered.some((one) => one.value === meant) ? { value: encodeValue(after, meant) } : "option";
  }
  return issueOf(after, decodeCell(after, value, column)) === null ? { value } : "type";
}

import type { CellValue } from "../../sheet/plan";

/** A city that the workbook is to assess, and the sheet that its form stood on when that was written down. */
export interface KnownUnit {
  readonly name: string;
  readonly sheetName: string;
  /** The group that it is ranked in besides overall; absent or "" for none. */
  readonly group?: string;
}

/** A form as far as the list of cities goes: its sheet, and the city in its head. */
export interface UnitPlace {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly city: string;
}

/** What on the workbook's forms is not as its list of cities has it, and has to be decided by a person. */
export type UnitIssue =
  /** No form is the city's; `others` are forms of cities that are not on the list: one of them may be the same city renamed. */
  | { readonly kind: "missing"; readonly name: string; readonly others: readonly UnitPlace[] }
  /** More than one form is the city's; `own` is the sheet that the list has for it, null where it has none of these. */
  | { readonly kind: "doubled"; readonly name: string; readonly forms: readonly UnitPlace[]; readonly own: string | null }
  /** The city's sheet has another name now, its head has not: the city may be meant. */
  | { readonly kind: "sheetRenamed"; readonly name: string; readonly before: string; readonly form: UnitPlace };

const rowKey = "unit";

/** The cities as rows of _方案, the group in a fourth column only where there is one. */
export function unitRows(units: readonly KnownUnit[]): readonly (readonly [string, ...CellValue[]])[] {
  return units.map(({ name, sheetName, group = "" }) => (group === "" ? [rowKey, name, sheetName] : [rowKey, name, sheetName, group]));
}

/** The cities that _方案 knows. */
export function unitsIn(values: readonly (readonly CellValue[])[]): readonly KnownUnit[] {
  return values.flatMap(([key, name, sheetName, group]) => {
    if (key !== rowKey || name === null || name === undefined || name === "") return [];
    const known = { name: String(name), sheetName: String(sheetName ?? name) };
    return [group === null || group === undefined || group === "" ? known : { ...known, group: String(group) }];
  });
}

/** Columns that the rows of _方案 take which name these cities. */
export function unitListWidth(units: readonly KnownUnit[]): number {
  return Math.max(3, ...unitRows(units).map((row) => row.length));
}

/** Rows of _方案 that name cities, counted from its first. */
export function unitRowsAt(values: readonly (readonly CellValue[])[]): readonly number[] {
  return values.flatMap(([key], row) => (key === rowKey ? [row] : []));
}

/**
 * What is not as the list has it. Two forms of one city are told even where no list is known yet; nothing else is. A
 * city is the one in its form's head, whatever its sheet is called.
 */
export function unitIssues(known: readonly KnownUnit[], forms: readonly UnitPlace[]): readonly UnitIssue[] {
  const byCity = new Map<string, readonly UnitPlace[]>();
  for (const form of forms) byCity.set(form.city, [...(byCity.get(form.city) ?? []), form]);
  const listed = new Map(known.map((unit) => [unit.name, unit] as const));
  const strangers = forms.filter(({ city }) => !listed.has(city));
  const sheets = new Set(known.map((unit) => unit.sheetName));
  const missing = known.flatMap(({ name, sheetName }): UnitIssue[] => {
    if (byCity.has(name)) return [];
    // The form that stands on the city's own sheet is most likely to be the one; on another city's, that city.
    const own = strangers.filter((form) => form.sheetName === sheetName);
    const free = strangers.filter((form) => !sheets.has(form.sheetName));
    return [{ kind: "missing", name, others: [...own, ...free] }];
  });
  const rest = [...byCity].flatMap(([name, places]): UnitIssue[] => {
    const unit = listed.get(name);
    const [form] = places;
    if (places.length > 1) {
      const own = places.find(({ sheetName }) => sheetName === (unit?.sheetName ?? name));
      return [{ kind: "doubled", name, forms: places, own: own?.sheetId ?? null }];
    }
    const isMoved = unit !== undefined && form !== undefined && form.sheetName !== unit.sheetName && form.sheetName !== name;
    return isMoved ? [{ kind: "sheetRenamed", name, before: unit.sheetName, form }] : [];
  });
  return [...missing, ...rest];
}

/**
 * The list as it is to be written down: every city that has a form, those known before first. Where no list was kept
 * yet, the lines of 汇总 tell of cities whose forms are gone already. Cities that joined are taken in only while none is
 * missing, because one of them may be the missing one. Null where the list stands as it should.
 */
export function keptUnits(
  known: readonly KnownUnit[],
  forms: readonly UnitPlace[],
  summarised: readonly string[],
): readonly KnownUnit[] | null {
  const issues = unitIssues(known, forms);
  if (known.length > 0 && issues.some(({ kind }) => kind === "missing")) return null;
  const listed = new Set(known.map(({ name }) => name));
  const joined = new Map<string, KnownUnit>();
  for (const { city, sheetName } of forms) {
    // Of two forms of one city, the one on the city's own sheet.
    if (!listed.has(city) && (!joined.has(city) || sheetName === city)) joined.set(city, { name: city, sheetName });
  }
  if (known.length === 0) {
    const told = new Set(forms.flatMap(({ city, sheetName }) => [city, sheetName]));
    // 汇总 tells two forms of one city apart as 南京市（南京市 (2)）; neither is a city of that name.
    const isTold = (name: string) => told.has(name) || forms.some(({ city }) => name.startsWith(`${city}（`));
    for (const name of summarised) if (!isTold(name)) joined.set(name, { name, sheetName: name });
  }
  const settled = known.map((unit) => {
    const [form, ...more] = forms.filter(({ city }) => city === unit.name);
    // A sheet that was given its city's name needs no question.
    return form !== undefined && more.length === 0 && form.sheetName === unit.name ? { ...unit, sheetName: form.sheetName } : unit;
  });
  const isSame = joined.size === 0 && settled.every(({ sheetName }, index) => sheetName === known[index]?.sheetName);
  return isSame ? null : [...settled, ...joined.values()];
}

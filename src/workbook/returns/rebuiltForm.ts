import type { Scheme } from "../../core/index";
import { isUnitHeader } from "../publish/naming";
import type { ColumnId } from "../form/columns";
import { formColumns } from "../form/columns";
import { formPlan } from "../form/form";
import { lineKeys } from "../form/formLines";
import { plannedPlacement } from "../form/placement";
import { entryList } from "../form/readForm";
import type { Cell, CellValue, SheetPlan } from "../../sheet/plan";

type Columns = Readonly<Record<"number" | "name" | "content" | "entry", number>>;
type Line = readonly (Cell | undefined)[];

/** Columns whose headers make a sheet a form although its codes are gone. */
const telling: readonly ColumnId[] = ["name", "content", "entry", "reported"];

/** A form with its codes put back. */
export interface RebuiltForm {
  readonly sheet: SheetPlan;
  /** Whether lines are known by their official texts; false where they kept their codes and only those of title and header were gone. */
  readonly isByText: boolean;
}

/**
 * A form that lost its header's code: the column 编码 was deleted, its hidden columns were removed by the document
 * inspector, or a program did not keep what begins with #. Lines without codes are known by their official texts. Null
 * where the sheet is no form, or where lines without codes do not stand in the form's order, because then an official
 * text no longer says which lines it is printed for.
 */
export function rebuiltForm(scheme: Scheme, sheet: SheetPlan): RebuiltForm | null {
  const header = sheet.cells.findIndex((line) => telling.every((id) => columnIn(line, id) >= 0));
  const line = sheet.cells[header];
  if (line === undefined) return null;
  const columns: Columns = { number: columnIn(line, "number"), name: columnIn(line, "name"), content: columnIn(line, "content"), entry: columnIn(line, "entry") };
  const head = sheet.cells.slice(0, header).findIndex((above) => isUnitHeader(scheme, textOf(above[columns.number]?.value)));
  const ends = new Map([[header, lineKeys.header], ...(head < 0 ? [] : [[head, lineKeys.head] as const])]);
  const coded = codeColumn(scheme, sheet);
  if (coded >= 0) return { sheet: withCodes(sheet, coded, ends), isByText: false };
  const codes = codesByText(scheme, sheet, columns, header);
  const width = sheet.cells.reduce((most, cells) => Math.max(most, cells.length), 0);
  return codes === null ? null : { sheet: withCodes(sheet, width, new Map([...codes, ...ends])), isByText: true };
}

/** The column that still holds most entries' codes; -1 where there is none. */
function codeColumn(scheme: Scheme, { cells }: SheetPlan): number {
  const keys = new Set(entryList(scheme).map(({ key }) => key));
  const counts = new Map<number, number>();
  for (const line of cells) {
    for (const [column, cell] of line.entries()) {
      if (typeof cell?.value === "string" && keys.has(cell.value.trim())) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return [...counts].find(([, count]) => count * 2 > keys.size)?.[0] ?? -1;
}

/** Codes by row, from what is printed below the header; null where that is too little, or out of order. */
function codesByText(scheme: Scheme, sheet: SheetPlan, columns: Columns, header: number): ReadonlyMap<number, string> | null {
  const known = keysByText(scheme);
  const codes = new Map<number, string>();
  for (const { row, text } of printedLines(sheet.cells, columns, header + 1)) {
    const key = known.get(text);
    if (key !== undefined) codes.set(row, key);
  }
  const order = [...plannedPlacement(scheme).rows.keys()];
  const places = [...codes.values()].map((key) => order.indexOf(key));
  const isRising = places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  return codes.size * 2 < known.size || !isRising ? null : codes;
}

/** The sheet with these codes in a column, by row. */
function withCodes(sheet: SheetPlan, column: number, codes: ReadonlyMap<number, string>): SheetPlan {
  const cells = sheet.cells.map((line, row): Line => {
    const value = codes.get(row);
    if (value === undefined) return line;
    return Array.from({ length: Math.max(line.length, column + 1) }, (_, at) => (at === column ? { value } : line[at]));
  });
  return { ...sheet, cells };
}

function columnIn(line: Line, id: ColumnId): number {
  const header = formColumns.find((column) => column.id === id)?.header;
  const texts = line.map((cell) => textOf(cell?.value));
  const at = texts.indexOf(header ?? "");
  return texts.lastIndexOf(header ?? "") === at ? at : -1;
}

/** Keys by what is printed on their lines; lines that are printed alike are absent. */
function keysByText(scheme: Scheme): ReadonlyMap<string, string> {
  const { columns, rows } = plannedPlacement(scheme);
  const keyOf = new Map([...rows].map(([key, row]) => [row, key] as const));
  const { cells } = formPlan({ scheme, year: 0, unit: "", hasBonusSheet: false });
  const found = new Map<string, string | null>();
  for (const { row, text } of printedLines(cells, columns, (rows.get(lineKeys.header) ?? 0) + 1)) {
    const key = keyOf.get(row);
    if (key !== undefined) found.set(text, found.has(text) ? null : key);
  }
  return new Map([...found].flatMap(([text, key]) => (key === null ? [] : [[text, key] as const])));
}

/** What is printed for each line: official cells hold for the lines below them until the next one, as on paper. */
function* printedLines(cells: readonly Line[], columns: Columns, first: number): Generator<{ readonly row: number; readonly text: string }> {
  let name = "";
  let content = "";
  for (const [row, line] of cells.entries()) {
    if (row < first) continue;
    const at = (column: number) => textOf(line[column]?.value);
    if (at(columns.name) !== "") {
      name = at(columns.name);
      content = "";
    }
    if (at(columns.content) !== "") content = at(columns.content);
    if (at(columns.name) !== "" || at(columns.entry) !== "") yield { row, text: [name, content, at(columns.entry)].join("\n") };
  }
}

/** Text without the spaces and line breaks that programs add and drop. */
function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.replaceAll(/\s+/g, "") : "";
}

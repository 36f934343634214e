import { cellAddress } from "../../sheet/a1";
import { isSameFormula } from "../../sheet/formula";
import { bonusAwardFormula } from "../awards/bonusFormulas";
import type { CellContent } from "../../sheet/cellContent";
import { contentIn, isFormula, isSameContent, isStale, shownBy } from "../../sheet/cellContent";
import type { ColumnId } from "../form/columns";
import { formColumns, typedColumns } from "../form/columns";
import { isDay, isOddFormat } from "../form/entryFormat";
import { formFormulas } from "../form/formFormulas";
import { shownText } from "../../sheet/numberFormat";
import { columnsBy, plannedPlacement } from "../form/placement";
import type { FormPlacement } from "../form/placement";
import type { Cell, SheetPlan } from "../../sheet/plan";
import { entryAt, entryList } from "../form/readForm";
import type { FoundLayout } from "./repairLayout";
import { plannedText } from "./repairLayout";
import type { RepairFinding, RepairRequest } from "./repairTypes";
import { sheetNames } from "../sheetNames";
import { isUnwritable } from "../../sheet/textHazards";

interface RepairedCells {
  readonly cells: SheetPlan["cells"];
  readonly kept: ReadonlySet<string>;
  readonly findings: readonly RepairFinding[];
}

/** A cell of the plan, what stands in it, and what is to. */
interface Place {
  readonly key: string;
  readonly id: ColumnId;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  /** Where it stands now; null where its line or column is lost. */
  readonly found: { readonly row: number; readonly column: number } | null;
  readonly content: CellContent;
}

/** The form's cells as they are to be: what was typed stays or, where it was lost, comes from 操作记录; all else is the plan's. */
export function repairCells(request: RepairRequest, layout: FoundLayout): RepairedCells {
  const { scheme, plan } = request;
  const { columns } = plannedPlacement(scheme);
  const entries = new Map(entryList(scheme).map(({ key, code }) => [key, code] as const));
  const kept = new Set<string>();
  const findings: RepairFinding[] = [];
  const isOurFormula = ownFormulas(request, layout);
  const states = reviewStates(request, layout);
  const cells = plan.cells.map((line, row) => {
    const key = plannedText(line[columns.key]);
    return formColumns.map(({ id }, column): Cell | undefined => {
      const cell = line[column];
      const found = placeIn(layout, row, column);
      const content = found === null ? null : contentIn(request.content, found.row, found.column);
      const place: Place = { key, id, row, column, cell, found, content };
      const isTyped = entries.has(key) && typedColumns.includes(id) && cell?.formula === undefined;
      const state = id === "reviewState" ? states.get(key) : undefined;
      if (isTyped && state === undefined) return typed(request, layout.isTorn, place, kept, findings);
      if (state !== undefined) return stateCell(request, place, state, layout.isTorn, kept, findings);
      const finding = foundInstead(place, isOurFormula);
      if (finding !== null) findings.push(finding);
      return cell;
    });
  });
  return { cells, kept, findings };
}

function placeIn({ rows, columns }: FoundLayout, row: number, column: number): Place["found"] {
  const found = { row: rows[row] ?? -1, column: columns[column] ?? -1 };
  return found.row < 0 || found.column < 0 ? null : found;
}

/** What was typed stays untouched where its line keeps its place; a value of a lost line comes from 操作记录. */
function typed(
  { scheme, logged, sheets, formats }: RepairRequest,
  isTorn: boolean,
  { key, id, row, column, cell, found, content }: Place,
  kept: Set<string>,
  findings: RepairFinding[],
): Cell | undefined {
  const address = cellAddress(row, column);
  const about = { key, column: id, before: content };
  if (found === null) {
    const known = logged.get(`${key} ${id}`);
    if (known === undefined || isEmpty(known.content)) return cell;
    const after = isFormula(known.content) && isStale(known.content, known.address, address, sheets) ? shownBy(known.content) : known.content;
    if (isEmpty(after) || (!isFormula(after) && isUnwritable(after))) return cell;
    findings.push({ ...about, kind: "logged", address, after, source: `${known.time} ${known.action}` });
    return holding(cell, after);
  }
  const stands = cellAddress(found.row, found.column);
  const format = formats[found.row]?.[found.column] ?? "General";
  const value = shownBy(content);
  const entry = entryAt(scheme, key, id);
  const isOdd = entry !== undefined && isOddFormat(entry, format);
  const text = isOdd && !isDay(entry) && typeof value === "number" ? shownText(value, format) : null;
  if (text !== null) {
    findings.push({ ...about, kind: "shown", address: stands, after: text });
    return holding(cell, text);
  }
  if (isOdd && !isEmpty(content)) findings.push({ ...about, kind: "format", address: stands, after: content });
  if (!isTorn) {
    kept.add(`${row} ${column}`);
    return cell;
  }
  if (!isFormula(content) || !isStale(content, stands, address, sheets)) return holding(cell, content);
  findings.push({ ...about, kind: "formula", address: stands, after: value });
  return holding(cell, value);
}

/** 审核状态 stands on an indicator's first line, of which the cell is merged with those below: what stands lower moves up. */
function stateCell(
  request: RepairRequest,
  place: Place,
  state: ReviewCell,
  isTorn: boolean,
  kept: Set<string>,
  findings: RepairFinding[],
): Cell | undefined {
  const { key, id, cell, content, found } = place;
  const address = found === null ? "" : cellAddress(found.row, found.column);
  if (state.isFirst && state.lower === null) return typed(request, isTorn, place, kept, findings);
  if (state.isFirst && isEmpty(content)) return holding(cell, state.lower);
  if (state.isFirst) return typed(request, isTorn, place, kept, findings);
  if (!isEmpty(content) && !state.isMoved) findings.push({ kind: "stray", key, column: id, address, before: content, after: null });
  return cell;
}

interface ReviewCell {
  readonly isFirst: boolean;
  /** What stands on a lower line of the indicator; null for nothing. */
  readonly lower: CellContent;
  /** Whether it is what moves up. */
  readonly isMoved: boolean;
}

/** Of indicators with several lines, how 审核状态 stands on each. */
function reviewStates(request: RepairRequest, layout: FoundLayout): ReadonlyMap<string, ReviewCell> {
  const { columns, rows } = plannedPlacement(request.scheme);
  const read = (key: string): CellContent => {
    const found = placeIn(layout, rows.get(key) ?? -1, columns.reviewState);
    return found === null ? null : contentIn(request.content, found.row, found.column);
  };
  const groups = new Map<string, string[]>();
  for (const { key, code } of entryList(request.scheme)) groups.set(code, [...(groups.get(code) ?? []), key]);
  return new Map(
    [...groups.values()].flatMap(([first = "", ...others]): (readonly [string, ReviewCell])[] => {
      const from = others.find((key) => !isEmpty(read(key)));
      const lower = from === undefined ? null : read(from);
      const isFree = isEmpty(read(first));
      return [
        [first, { isFirst: true, lower: isFree ? lower : null, isMoved: false }],
        ...others.map((key) => [key, { isFirst: false, lower: null, isMoved: isFree && key === from }] as const),
      ];
    }),
  );
}

/** Whether a formula is ours for where the lines stand now, or one that lost its cells. */
function ownFormulas({ scheme, bonus, known, sheets }: RepairRequest, { rows, columns }: FoundLayout): (place: Place, formula: string) => boolean {
  const planned = plannedPlacement(scheme);
  const placement: FormPlacement = {
    columns: columnsBy((id) => columns[planned.columns[id]] ?? -1),
    rows: new Map([...planned.rows].flatMap(([key, row]) => ((rows[row] ?? -1) < 0 ? [] : [[key, rows[row] ?? -1] as const]))),
  };
  const ours = new Map(formFormulas(scheme, placement, !sheets.has(sheetNames.summary)).map((cell) => [`${cell.row} ${placement.columns[cell.column]}`, cell] as const));
  const isEarlier = known?.onForm(placement) ?? (() => false);
  const award = bonus === null ? null : bonusAwardFormula(scheme, placement, bonus);
  return ({ key, id, found }, formula) => {
    if (found === null || formula.includes("#REF!")) return true;
    if (id === "verified") return award === null || isSameFormula(award, formula) || isEarlier(key, id, formula);
    const own = ours.get(`${found.row} ${found.column}`);
    // What draws on a lost line has no formula of ours now; Excel made it shorter.
    return own === undefined || isSameFormula(own.formula, formula) || isEarlier(own.key, id, formula);
  };
}

/** What stands where the plan has something else or nothing; null where it is as planned. */
function foundInstead(place: Place, isOurFormula: (place: Place, formula: string) => boolean): RepairFinding | null {
  const { key, id, cell, found, content } = place;
  if (found === null) return null;
  const address = cellAddress(found.row, found.column);
  const planned: CellContent = cell?.formula === undefined ? (cell?.value ?? null) : { formula: cell.formula };
  const about = { key, column: id, address, before: content, after: planned };
  if (isFormula(planned)) {
    return isFormula(content) && isOurFormula(place, content.formula) ? null : { ...about, kind: "formula" };
  }
  if (isSameContent(plain(content), plain(planned))) return null;
  if (isEmpty(planned)) return isFormula(content) && isOurFormula(place, content.formula) ? null : { ...about, kind: "stray" };
  return { ...about, kind: "text" };
}

/** Programs that save a file anew may change line breaks. */
function plain(content: CellContent): CellContent {
  return typeof content === "string" ? content.replaceAll("\r\n", "\n") : content;
}

function holding(cell: Cell | undefined, content: CellContent): Cell {
  return isFormula(content) ? { ...cell, formula: content.formula } : { ...cell, value: content };
}

function isEmpty(content: CellContent): boolean {
  return !isFormula(content) && (content === null || content === "");
}

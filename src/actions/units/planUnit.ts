import { recognisedCodes, namingOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { isFormula } from "../../sheet/cellContent";
import { contentOf } from "../../workbook/form/formContent";
import { typedColumns } from "../../workbook/form/columns";
import { lineKeys } from "../../workbook/form/formLines";
import { loggedValue } from "../../workbook/log/importLog";
import { actionTime } from "../../workbook/log/actionTime";
import type { LogEntry } from "../../workbook/log/log";
import type { KnownCell } from "../../workbook/log/loggedEntries";
import { loggedEntries } from "../../workbook/log/loggedEntries";
import { cellName } from "../../workbook/log/logNames";
import { addressOf } from "../../workbook/form/placement";
import { entryAt, entryList } from "../../workbook/form/readForm";
import { groupHeaders, withOfferedGroup } from "../../workbook/units/groups";
import { groupProblems } from "../../workbook/units/unitsInText";
import { nameProblem, sheetNames } from "../../workbook/sheetNames";
import type { KnownUnit } from "../../workbook/units/units";
import { loggedActionNames, loggedStructure, unitListAction, unitListName } from "../../workbook/log/logWords";
import { bonusOf } from "../awards/awardsState";
import type { Book, UnitForm } from "../book/book";
import { toldApart } from "../book/book";
import { ActionFailure } from "../book/outcome";
import { listOf, listToKeep } from "../book/unitsState";
import type { TrackedRename } from "./renameTracked";
import { trackedRename } from "./renameTracked";
import type { UnitDecision } from "./unitTypes";
import { logTime } from "../book/writeLog";
import type { Scheme } from "../../core/index";

/** A cell of 创新加分 that is to name another city. */
export interface AwardRename {
  readonly row: number;
  readonly column: number;
}

/** What a decision about a city comes to. */
export interface UnitPlan {
  /** The list of cities as it is to stand. */
  readonly list: readonly KnownUnit[];
  /** The forms that stay, by the names that they are to have, on the sheets that they stand on now. */
  readonly forms: readonly UnitForm[];
  /** The form that is to be made, with what is known of its entries. */
  readonly made: { readonly unit: string; readonly sheetName: string; readonly cells: readonly KnownCell[] } | null;
  /** The form that is another city's by now. */
  readonly renamed: { readonly unit: UnitForm; readonly to: string } | null;
  /** The form that goes. */
  readonly removed: UnitForm | null;
  readonly awards: readonly AwardRename[];
  /** The line of 报送跟踪 that follows a new name; null where none does. */
  readonly tracked: TrackedRename | null;
  readonly log: readonly LogEntry[];
}

/** What 操作记录 calls what is done. */
export function actionOf({ kind }: UnitDecision, scheme: Scheme): string {
  return kind === "regroup" ? loggedActionNames.groups : unitListAction(scheme);
}

/** Works out a decision against the workbook as it stands. `action`: what its lines in 操作记录 are called. Ends the action where it does not fit any more. Pure. */
export function planUnit(book: Book, decision: UnitDecision, action = actionOf(decision, book.scheme)): UnitPlan {
  const list = listOf(book);
  const time = actionTime(logTime(new Date()), book.others.get(sheetNames.log));
  const line = (unit: string, what: string, before: string, after: string, address = ""): LogEntry =>
    ({ time, action, unit, what, address, before, after });
  const nothing: UnitPlan = { list, forms: book.units, made: null, renamed: null, removed: null, awards: [], tracked: null, log: [] };
  const listName = unitListName(book.scheme);
  const sheetOf = (name: string) => list.find((unit) => unit.name === name)?.sheetName ?? name;
  switch (decision.kind) {
    case "rebuild": {
      const { name } = decision;
      assertMissing(book, name);
      const sheetName = sheetOf(name);
      const taken = book.outline.sheets.some((sheet) => sheet.name.toLowerCase() === sheetName.toLowerCase());
      if (taken) throw new ActionFailure("namesTaken", [sheetName]);
      if (nameProblem(sheetName, []) !== null) throw new ActionFailure("namesInvalid", [sheetName]);
      const log = book.others.get(sheetNames.log);
      const cells = log === undefined ? [] : loggedEntries(book.scheme, log, name);
      return { ...nothing, made: { unit: name, sheetName, cells }, log: [line(name, loggedStructure.formMade, "", `恢复 ${cells.length} 处`)] };
    }
    case "remove": {
      const { name } = decision;
      assertMissing(book, name);
      return { ...nothing, list: list.filter((unit) => unit.name !== name), log: [line(name, listName, name, "")] };
    }
    case "rename": {
      const { name, to } = decision;
      const unit = formOn(book, decision.sheetId);
      const isTaken = book.units.some((other) => other !== unit && other.reading.city === to) || (name !== to && list.some((known) => known.name === to));
      if (isTaken) throw new ActionFailure("namesTaken", [to]);
      const awards = awardsNaming(book, name);
      const tracked = trackedRename(book, name, to);
      return {
        ...nothing,
        list: list.map((known) => (known.name === name ? { ...known, name: to, sheetName: to } : known)),
        forms: named(book, unit, to),
        renamed: { unit, to },
        awards,
        tracked,
        log: [
          line(to, listName, name, to),
          ...headLine(book.scheme, unit, to, line),
          ...awards.map(({ row, column }) => line(to, `${sheetNames.bonus} ${namingOf(book.scheme).unit}`, name, to, cellAddress(row, column))),
          ...(tracked?.log ?? []).map(({ what, address }) => line(to, what, name, to, address)),
        ],
      };
    }
    case "keepName": {
      const { reading } = formOn(book, decision.sheetId);
      if (reading.city !== decision.name) throw new ActionFailure("changedMeanwhile", [reading.sheetName]);
      const before = sheetOf(decision.name);
      return {
        ...nothing,
        list: list.map((known) => (known.name === decision.name ? { ...known, sheetName: reading.sheetName } : known)),
        log: [line(decision.name, `${listName} 工作表`, before, reading.sheetName)],
      };
    }
    case "removeForm": {
      const unit = formOn(book, decision.sheetId);
      if (!unit.reading.isDoubled) throw new ActionFailure("changedMeanwhile", [unit.reading.sheetName]);
      const forms = toldApart(book.units.filter((other) => other !== unit));
      const rest = forms.filter(({ reading }) => reading.city === unit.reading.city);
      const [only] = rest.length === 1 ? rest : [];
      const kept = only === undefined ? list : list.map((known) => (known.name === only.reading.city ? { ...known, sheetName: only.reading.sheetName } : known));
      return { ...nothing, list: kept, forms, removed: unit, log: [line(unit.reading.unit, loggedStructure.formRemoved, unit.reading.sheetName, ""), ...typedLines(book, unit, line)] };
    }
    case "separate": {
      const unit = formOn(book, decision.sheetId);
      const { to } = decision;
      const isTaken = book.units.some(({ reading }) => reading.city === to) || list.some(({ name }) => name === to);
      if (isTaken) throw new ActionFailure("namesTaken", [to]);
      return {
        ...nothing,
        list: [...list, withOfferedGroup(book.scheme, list, { name: to, sheetName: to })],
        forms: named(book, unit, to),
        renamed: { unit, to },
        log: [line(to, listName, "", to), ...headLine(book.scheme, unit, to, line)],
      };
    }
    case "regroup": {
      const before = listToKeep(book) ?? list;
      const wanted = new Map(decision.groups);
      const gone = [...wanted.keys()].filter((name) => !before.some((unit) => unit.name === name));
      if (gone.length > 0) throw new ActionFailure("changedMeanwhile", gone);
      const after = before.map((unit): KnownUnit => ({ ...unit, group: wanted.get(unit.name) ?? unit.group ?? "" }));
      if (groupProblems(after.map(({ group = "" }) => group)).length > 0) throw new ActionFailure("namesInvalid", [...new Set(wanted.values())]);
      const changed = after.flatMap(({ name, group = "" }, index) => {
        const old = before[index]?.group ?? "";
        return old === group ? [] : [line(name, groupHeaders.group, old, group)];
      });
      return { ...nothing, list: after, log: changed };
    }
  }
}

type Line = (unit: string, what: string, before: string, after: string, address?: string) => LogEntry;

function assertMissing(book: Book, name: string): void {
  if (book.units.some(({ reading }) => reading.city === name)) throw new ActionFailure("changedMeanwhile", [name]);
}

function formOn(book: Book, sheetId: string): UnitForm {
  const unit = book.units.find(({ form }) => form.id === sheetId);
  if (unit === undefined) throw new ActionFailure("sheetGone");
  return unit;
}

function named(book: Book, unit: UnitForm, city: string): readonly UnitForm[] {
  return toldApart(book.units.map((one) => (one === unit ? { ...one, reading: { ...one.reading, city } } : one)));
}

function headLine(scheme: Scheme, { reading }: UnitForm, to: string, line: Line): readonly LogEntry[] {
  const address = addressOf(reading.placement, lineKeys.head, "name");
  return address === null || reading.city === to ? [] : [line(to, `表头${namingOf(scheme).unit}`, reading.city, to, address)];
}

/** Lines of 创新加分 that name a city. */
function awardsNaming(book: Book, name: string): readonly AwardRename[] {
  const reading = bonusOf(book)?.reading;
  const column = reading?.placement?.columns.unit;
  if (reading === undefined || column === undefined) return [];
  return reading.lines.filter(({ typed }) => String(typed.unit ?? "") === name).map(({ row }) => ({ row, column }));
}

/** Everything that was typed into a form, as it stands there. */
function typedLines({ scheme }: Book, { reading }: UnitForm, line: Line): readonly LogEntry[] {
  const computed = recognisedCodes(scheme);
  return entryList(scheme).flatMap(({ key, code }) =>
    typedColumns.flatMap((column): LogEntry[] => {
      const content = contentOf(reading, key, column);
      const isComputed = isFormula(content) && column === "verified" && computed.has(code);
      if (content === null || content === "" || isComputed) return [];
      const what = cellName(scheme, column === "reviewState" ? code : key, column);
      return [line(reading.unit, what, loggedValue(content, entryAt(scheme, key, column)), "", addressOf(reading.placement, key, column) ?? "")];
    }),
  );
}

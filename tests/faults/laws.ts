import type { Actions } from "../../src/actions/index";
import { recognisedCodes } from "../../src/core/index";
import type { CellContent } from "../../src/sheet/cellContent";
import { isFormula } from "../../src/sheet/cellContent";
import type { SheetContent } from "../../src/sheet/plan";
import { formColumns, typedColumns } from "../../src/workbook/form/columns";
import { readForm, cellOf, entryList } from "../../src/workbook/form/readForm";
import { readBonus } from "../../src/workbook/awards/readBonus";
import { logFirstRow } from "../../src/workbook/log/log";
import { isReservedName, sheetNames } from "../../src/workbook/sheetNames";
import { disagreements } from "../support/agreement";
import { inChinese, valueOf } from "../support/officeActions";
import { snapshot } from "../support/officeBooks";
import { cities, ownSheet, smallScheme } from "./smallBook";

export type Sheets = readonly SheetContent[];

/** Times as cells of 报送跟踪 hold them, a day and its part, which no two runs have alike; points have no so many places. */
const serials = /\b4\d{4}\.\d{5,}\b/gu;
const times = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+Z)?(?: \(\d+\))?/gu;

/** What two runs at different times have to agree in: every cell of every sheet but 操作记录, by sheet. */
export function comparable(sheets: Sheets): ReadonlyMap<string, string> {
  const cellsOf = ({ values, formulas }: SheetContent) =>
    values.flatMap((row, at) => row.flatMap((value, column) => {
      const shown = formulas[at]?.[column] ?? value;
      return shown === "" || shown === null ? [] : [`${at},${column}: ${String(shown)}${shown === value ? "" : ` → ${String(value)}`}`];
    }));
  return new Map(sheets.filter(({ name }) => name !== sheetNames.log).map((sheet) => [sheet.name, cellsOf(sheet).join("\n").replaceAll(times, "T").replaceAll(serials, "T")]));
}

/** What is different, as lines; none where two workbooks are alike. */
export function differences(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((name) => {
    const [a, b] = [wanted.get(name), found.get(name)];
    if (a === b) return [];
    if (a === undefined || b === undefined) return [a === undefined ? `+ ${name}` : `- ${name}`];
    const [one, two] = [new Set(a.split("\n")), new Set(b.split("\n"))];
    return [...[...one].filter((line) => !two.has(line)).map((line) => `- ${name} ${line}`), ...[...two].filter((line) => !one.has(line)).map((line) => `+ ${name} ${line}`)].slice(0, 12);
  });
}

/** Everything that people typed, by what it is about: cells of forms by city and key, lines of 创新加分, cells that no one but people fill. */
export function typedIn(sheets: Sheets): ReadonlyMap<string, string> {
  return new Map(sheets.flatMap((sheet) => [...ofForm(sheet), ...ofOthers(sheet)]));
}

function ofForm(sheet: SheetContent): readonly (readonly [string, string])[] {
  const reading = isReservedName(sheet.name) ? null : readForm(smallScheme, sheet);
  if (reading === null) return [];
  return entryList(smallScheme).filter(({ code }) => !recognisedCodes(smallScheme).has(code)).flatMap(({ key }) =>
    typedColumns.flatMap((column) => {
      const value = cellOf(reading, key, column);
      return value === null || value === "" ? [] : [[`${reading.city} ${key} ${column}`, String(value)] as const];
    }));
}

const staff = ["联系人", "电话", "报送截止", "备注", "人工填写"];

function ofOthers({ name, values, formulas }: SheetContent): readonly (readonly [string, string])[] {
  if (name === ownSheet) return values.flatMap((row, at) => row.flatMap((value, column) => (value === "" || value === null ? [] : [[`${name} ${at},${column}`, String(formulas[at]?.[column] ?? value)] as const])));
  if (name === sheetNames.bonus) {
    return readBonus(smallScheme, { name, values, formulas }, cities).lines.flatMap(({ typed }, index) =>
      Object.entries(typed).flatMap(([column, value]) => (value === null || value === "" ? [] : [[`${name} ${index} ${column}`, String(value)] as const])));
  }
  if (name !== "报送跟踪") return [];
  const head = values.findIndex((row) => row.includes("联系人"));
  return values.slice(head + 1).flatMap((row) => staff.flatMap((title) => {
    const value = row[(values[head] ?? []).indexOf(title)];
    return value === "" || value === null || value === undefined ? [] : [[`${name} ${String(row[0])} ${title}`, String(value)] as const];
  }));
}

/** Lines of 操作记录: what each is about, the old value and the new one. */
export function logged(sheets: Sheets): readonly { readonly text: string; readonly before: string; readonly after: string }[] {
  const log = sheets.find(({ name }) => name === sheetNames.log);
  return (log?.values ?? []).slice(logFirstRow).map((row) => ({ text: row.slice(1, 7).map(String).join(" | "), before: String(row[5] ?? ""), after: String(row[6] ?? "") }));
}

/** Everything that was typed stands where it stood, or its old value in 操作记录. Answers what does not. */
export function lostOf(before: Sheets, now: Sheets): readonly string[] {
  const found = typedIn(now);
  const olds = logged(now).map(({ before: old }) => old);
  return [...typedIn(before)].filter(([about, value]) => found.get(about) !== value && !olds.includes(value)).map(([about, value]) => `${about} «${value}» is lost`);
}

/** 一键计算 gives the core's figures on every form; answers what differs. */
export async function wrongFigures(actions: Actions): Promise<readonly string[]> {
  const computed = await actions.recompute(inChinese);
  if (!computed.ok) return computed.failure.code === "noAssessment" || computed.failure.code === "noUnits" ? [] : [`recompute: ${JSON.stringify(computed.failure)}`];
  const again = valueOf(await actions.recompute(inChinese));
  const sheets = await snapshot();
  const forms = sheets.filter((sheet) => !isReservedName(sheet.name) && readForm(smallScheme, sheet) !== null);
  // 操作记录 may keep such a formula as the text of an old value.
  const broken = sheets.filter(({ name }) => name !== sheetNames.log).flatMap((sheet) => (/#REF!|#NAME\?/u.test(JSON.stringify([sheet.values, sheet.formulas])) ? [`${sheet.name} holds #REF!`] : []));
  return [...broken, ...again.restored.map(({ unit, what }) => `restored twice: ${unit} ${what}`), ...again.disagreements.map((one) => JSON.stringify(one)), ...forms.flatMap((form) => disagreements(smallScheme, form))];
}

const textOf = (content: CellContent): string => (isFormula(content) || content === null ? "" : String(content));

/** The last action that can be taken back is, or that is refused in words; answers what is neither. */
export async function wrongUndo(actions: Actions): Promise<readonly string[]> {
  const history = await actions.readHistory({ lines: 1000 }, inChinese);
  if (!history.ok) return history.failure.code === "noAssessment" ? [] : [`history: ${JSON.stringify(history.failure)}`];
  const last = history.value.actions.find(({ isTakenBack, takesBack }) => !isTakenBack && takesBack === null);
  if (last === undefined) return [];
  const before = await snapshot();
  const preview = await actions.previewTakingBack(last.id, inChinese);
  if (!preview.ok) return preview.failure.code === "hostFailed" ? [`preview of taking back: ${JSON.stringify(preview.failure)}`] : [];
  const back = await actions.takeBack(preview.value, inChinese);
  if (!back.ok) return back.failure.code === "hostFailed" ? [`taking back: ${JSON.stringify(back.failure)}`] : [];
  const now = await snapshot();
  const typed = typedIn(now);
  const wrong = preview.value.files.flatMap(({ unit, changes }) =>
    changes.filter(({ column, after }) => formColumns.some(({ id }) => id === column) && !isFormula(after)).flatMap(({ key, column, after }) => {
      const value = typed.get(`${unit} ${key} ${column}`) ?? "";
      return typed.has(`${unit} ${key} ${column}`) && value !== textOf(after) ? [`taking back ${last.name}: ${unit} ${key} ${column} is «${value}», not «${textOf(after)}»`] : [];
    }));
  // What was decided about cities is decided back: what was typed is then another city's.
  const isDecided = last.lines.some(({ place, isAward }) => place === null && !isAward);
  return [...wrong, ...(isDecided ? [] : lostOf(before, now))];
}

/** Every line of 操作记录 that a run without faults writes. */
export function untold(wanted: Sheets, found: Sheets): readonly string[] {
  const told = new Set(logged(found).map(({ text }) => text.replaceAll(times, "T")));
  return logged(wanted).map(({ text }) => text.replaceAll(times, "T")).filter((text) => !told.has(text)).map((text) => `not told: ${text}`);
}

import { captureSheets } from "../../src/host/capture";
import { loadSheets } from "../../src/host/load";
import { columnLetters } from "../../src/sheet/a1";
import { bonusFirstRow } from "../../src/workbook/awards/bonusFormulas";
import { sheetNames } from "../../src/workbook/sheetNames";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { inChinese, valueOf } from "../support/officeActions";
import { award, correct, enter, importForm, recompute, review, undo } from "./soakActions";
import type { Soaked } from "./soaked";
import { give, outcomeOf, personColumns, pick, placementOf, units, valueFor, watched } from "./soaked";
import { soakEntries as entries } from "./soakModel";

async function type(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const at = Math.floor(soaked.random() * entries.length);
  const column = pick(soaked, personColumns);
  const key = entries[at]?.key ?? "";
  const { columns, rows } = await placementOf(unit);
  const value = valueFor(soaked, column, at);
  await soaked.office.host.userEdit(unit.sheetName, `${columnLetters(columns[column])}${(rows.get(key) ?? 0) + 1}`, value);
  give(soaked, unit.city, key, column, value);
  soaked.told.push(`${unit.city} ${key} ${column} ${JSON.stringify(value)}`);
}

/** A column of some lines is pasted over what stood there. */
async function paste(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const column = pick(soaked, personColumns);
  const { columns, rows } = await placementOf(unit);
  const first = Math.floor(soaked.random() * entries.length);
  const block = entries.slice(first, first + 3).flatMap(({ key }, index) => ({ key, row: rows.get(key) ?? -1, value: valueFor(soaked, column, first + index) }));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(unit.sheetName);
    for (const { row, value } of block) sheet.getRangeByIndexes(row, columns[column], 1, 1).values = [[value ?? ""]];
    await context.sync();
  });
  for (const { key, value } of block) give(soaked, unit.city, key, column, value);
  soaked.told.push(`${unit.city} ${column} ${JSON.stringify(block.map(({ value }) => value))}`);
}

async function sort(soaked: Soaked): Promise<void> {
  const letters = { from: `A${bonusFirstRow + 1}`, to: `H${bonusFirstRow + 12}` };
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetNames.bonus).getRange(`${letters.from}:${letters.to}`).sort.apply([{ key: Math.floor(soaked.random() * 6), ascending: soaked.random() < 0.5 }]);
    await context.sync();
  });
}

/** Rows or columns of somebody's own come into a form, or go. */
async function insert(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const { rows, columns } = await placementOf(unit);
  const row = (rows.get(pick(soaked, entries).key) ?? 0) + 1;
  const isColumn = soaked.random() < 0.3;
  const letter = columnLetters(columns[pick(soaked, ["reported", "evidence", "reason"] as const)]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(unit.sheetName);
    if (isColumn) sheet.getRange(`${letter}:${letter}`).insert("Right");
    else sheet.getRange(`${row}:${row}`).insert("Down");
    await context.sync();
  });
  soaked.told.push(`${unit.city} ${isColumn ? letter : row}`);
}

/** A line of a form is deleted, and the form made whole again: of that line only what 操作记录 knows comes back. */
async function removeLine(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const { key, code } = pick(soaked, entries);
  const row = ((await placementOf(unit)).rows.get(key) ?? 0) + 1;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(unit.sheetName).getRange(`${row}:${row}`).delete("Up");
    await context.sync();
  });
  soaked.told.push(`${unit.city} ${key}`);
  for (const entry of entries) if (entry.code === code) soaked.unknown.add(`${unit.city}|${entry.key}|${entry.key === key ? "" : "reviewState"}`);
  const previews = valueOf(await soaked.actions.previewRepair(inChinese));
  outcomeOf(soaked, await soaked.actions.repairForms(previews, inChinese));
}

async function rename(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(unit.sheetName).name = `${unit.city}${Math.floor(soaked.random() * 90)}`;
    await context.sync();
  });
  soaked.told.push(unit.city);
  if (soaked.random() < 0.6) outcomeOf(soaked, await soaked.actions.settleUnit({ kind: "keepName", name: unit.city, sheetId: unit.sheetId }, inChinese));
}

/** A form is deleted with its sheet and made anew from 操作记录. */
async function rebuild(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  soaked.office.host.deleteSheet(unit.sheetName);
  soaked.unknown.add(`${unit.city}|`);
  soaked.told.push(unit.city);
  outcomeOf(soaked, await soaked.actions.settleUnit({ kind: "rebuild", name: unit.city }, inChinese));
}

async function group(soaked: Soaked): Promise<void> {
  const all = await units(soaked);
  outcomeOf(soaked, await soaked.actions.settleUnit({ kind: "regroup", groups: all.map(({ city }) => [city, pick(soaked, ["苏南", "苏北", ""])] as const) }, inChinese));
}

/** The workbook is saved, closed and opened again, as a file of .xlsx. */
async function reopen(soaked: Soaked): Promise<void> {
  const read = await readWorkbook(await writeXlsx(captureSheets(soaked.office.host)));
  if (!read.ok) throw new Error(read.problem.code);
  await loadSheets(soaked.office.host, [{ name: "…", cells: [[]] }]);
  await loadSheets(soaked.office.host, read.plans);
  soaked.actions = await watched();
}

/** The steps with how often each is taken. */
export const soakSteps: Readonly<Record<string, readonly [share: number, step: (soaked: Soaked) => Promise<unknown>]>> = {
  type: [8, type],
  paste: [4, paste],
  enter: [5, enter],
  review: [5, review],
  correct: [2, correct],
  award: [2, award],
  sort: [2, sort],
  insert: [2, insert],
  removeLine: [2, removeLine],
  rename: [2, rename],
  rebuild: [1, rebuild],
  group: [1, group],
  recompute: [3, recompute],
  rank: [1, async (soaked) => outcomeOf(soaked, await soaked.actions.rank(inChinese))],
  import: [3, importForm],
  undo: [5, undo],
  reopen: [2, reopen],
};

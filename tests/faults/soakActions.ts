import { plannedPlacement } from "../../src/workbook/form/placement";
import { inChinese, valueOf } from "../support/officeActions";
import { edited, picked } from "../support/returnedFiles";
import { platform, smallScheme } from "./smallBook";
import type { Soaked } from "./soaked";
import { give, outcomeOf, pick, units, valueFor } from "./soaked";
import { cellId, soakEntries as entries } from "./soakModel";

export async function recompute(soaked: Soaked): Promise<void> {
  outcomeOf(soaked, await soaked.actions.recompute(inChinese));
  valueOf(await soaked.actions.recompute(inChinese));
}

export async function enter(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const at = Math.floor(soaked.random() * entries.length);
  const key = entries[at]?.key ?? "";
  const before: unknown = JSON.parse(soaked.model.get(cellId(unit.city, key, "reported")) ?? "null");
  const after = valueFor(soaked, "reported", at);
  const was = typeof before === "string" || typeof before === "number" || typeof before === "boolean" ? before : null;
  if (outcomeOf(soaked, await soaked.actions.enter({ sheetId: unit.sheetId, inputs: [{ key, column: "reported", before: was, after }] }, inChinese))) give(soaked, unit.city, key, "reported", after);
  soaked.told.push(`${unit.city} ${key} ${JSON.stringify(was)} → ${JSON.stringify(after)}`);
}

export async function review(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const at = Math.floor(soaked.random() * entries.length);
  const { key, code } = entries[at] ?? { key: "", code: "" };
  const found = unit.reviews.get(code);
  const entry = found?.entries.find((one) => one.key === key);
  if (found === undefined || entry === undefined) throw new Error(`no review of ${code}`);
  const verified = valueFor(soaked, "verified", at);
  const reason = `核${Math.floor(soaked.random() * 100)}`;
  const report = await soaked.actions.review([{ sheetId: unit.sheetId, indicator: code, before: found.state, state: "verified", entries: [{ key, before: { verified: entry.verified, reason: entry.reason }, verified, reason }] }], inChinese);
  soaked.told.push(`${unit.city} ${key} ${JSON.stringify(verified)} ${reason}`);
  if (!outcomeOf(soaked, report) || !report.ok || report.value.written === 0) return;
  give(soaked, unit.city, key, "verified", verified);
  give(soaked, unit.city, key, "reason", reason);
  const [first] = entries.filter((one) => one.code === code);
  give(soaked, unit.city, first?.key ?? "", "reviewState", "已核定");
}

export async function award(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  soaked.areAwardsTouched = true;
  outcomeOf(soaked, await soaked.actions.saveAward({ row: null, before: null, line: { ...platform, unit: unit.city, item: `事项${Math.floor(soaked.random() * 1e6)}` } }, inChinese));
}

export async function importForm(soaked: Soaked): Promise<void> {
  const unit = pick(soaked, await units(soaked));
  const { columns, rows } = plannedPlacement(smallScheme);
  const { files } = valueOf(await soaked.actions.exportTemplates({ units: [unit.name] }, inChinese));
  const at = Math.floor(soaked.random() * entries.length);
  const key = entries[at]?.key ?? "";
  const value = valueFor(soaked, "reported", at);
  const returned = await Promise.all(files.map(async ({ name, bytes }) => picked(name, await edited(bytes, (form) => {
    const line = form.cells[rows.get(key) ?? -1];
    if (line !== undefined) line[columns.reported] = { ...line[columns.reported], value };
  }))));
  const previews = valueOf(await soaked.actions.previewReturns(returned, inChinese));
  for (const { unit: city, changes, refused } of previews) if (!refused) for (const change of changes) give(soaked, city, change.key, change.column, change.after);
  soaked.told.push(`${unit.city} ${key} ${JSON.stringify(value)}: ${JSON.stringify(previews.flatMap(({ changes }) => changes.map((one) => [one.key, one.column, one.before, one.after])))}`);
  outcomeOf(soaked, await soaked.actions.acceptReturns(previews, inChinese));
}

export async function correct(soaked: Soaked): Promise<void> {
  const corrections = (await units(soaked)).flatMap(({ city, corrections: own }) => own.map((one) => ({ ...one, city })));
  if (!outcomeOf(soaked, await soaked.actions.correct(corrections, inChinese))) return;
  for (const { city, key, side, after } of corrections) give(soaked, city, key, side, after);
}

/** The last of some actions is taken back: what it would put back is what must stand there. */
export async function undo(soaked: Soaked): Promise<void> {
  const all = valueOf(await soaked.actions.readHistory({ lines: 300 }, inChinese)).actions.filter(({ isTakenBack }) => !isTakenBack).slice(0, 4);
  if (all.length === 0) return;
  const action = pick(soaked, all);
  const preview = await soaked.actions.previewTakingBack(action.id, inChinese);
  soaked.told.push(`${action.name} ${action.units.join("、")}`);
  if (!outcomeOf(soaked, preview) || !preview.ok) return;
  const isDecided = action.lines.some(({ place, isAward }) => place === null && !isAward);
  soaked.areAwardsTouched ||= action.lines.some(({ isAward }) => isAward) || isDecided;
  if (isDecided) for (const unit of action.units) soaked.unknown.add(`${unit}|`);
  const report = await soaked.actions.takeBack(preview.value, inChinese);
  if (!outcomeOf(soaked, report)) return;
  for (const { unit, changes } of preview.value.files) for (const { key, column, after } of changes) if (entries.some((one) => one.key === key)) give(soaked, unit, key, column, after);
}

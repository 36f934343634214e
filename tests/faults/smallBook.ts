import type { Actions, AwardInput, UnitState } from "../../src/actions/index";
import { createActions } from "../../src/actions/index";
import type { Category, Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { captureSheets } from "../../src/host/capture";
import { loadCalculated, loadSheets } from "../../src/host/load";
import type { SheetPlan } from "../../src/sheet/plan";
import { assessmentPlans } from "../../src/workbook/assessment";
import { groundsOf } from "../../src/workbook/awards/bonusFormulas";
import type { ColumnId } from "../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import { inChinese, unitsOf, valueOf } from "../support/officeActions";
import type { OfficeHarness } from "../support/officeHarness";
import { trackedCell } from "../support/trackingSheet";
import type { CommandRun } from "./commandRun";

/** The built-in scheme's first category and its last, by which innovation points are given: all kinds of sheets, and forms of a few lines. */
function smallOf(scheme: Scheme): Scheme {
  const categories = scheme.categories.filter(({ code, bonus }) => bonus || code === "1");
  const points = (isBonus: boolean) => categories.filter(({ bonus }) => bonus === isBonus).reduce((sum: number, one: Category) => sum + one.points, 0);
  return { ...scheme, id: "small", version: "1.0.0", categories, basePoints: points(false), bonusPoints: points(true) };
}

export const smallScheme: Scheme = smallOf(jiangsu2012);
export const year = 2012;
export const cities = ["南京市", "无锡市", "徐州市"] as const;
export const [first, second, third] = cities;

/** A sheet of somebody's own, which nothing may touch. */
export const ownSheet = "办公室备注";

const placement = plannedPlacement(smallScheme);

/** Where a cell of an entry stands on a form as we lay it out. */
export const at = (key: string, column: ColumnId): string => addressOf(placement, key, column) ?? "";

/** A city as the pane sees it. */
export async function unitNow(actions: Actions, name: string): Promise<UnitState> {
  const unit = unitsOf(valueOf(await actions.readState(inChinese))).find((one) => one.name === name);
  if (unit === undefined) throw new Error(`no ${name}`);
  return unit;
}

export const platform: AwardInput = {
  unit: first,
  item: "信用信息共享平台",
  field: "其他",
  ground: groundsOf(smallScheme)[0] ?? "",
  evidence: "苏信用办〔2012〕8号",
  applied: 60,
  recognised: 50,
  state: "recognised",
};

/** Puts these sheets, which hold the results of their formulas, in place of whatever the host holds. */
export async function openPlans(office: OfficeHarness, plans: readonly SheetPlan[]): Promise<void> {
  // Sheets of the same names, of which each load would else have two for a while, are first taken away.
  await loadCalculated(office.host, [{ name: "…", cells: [[]] }]);
  await loadCalculated(office.host, plans);
}

/**
 * A workbook in the middle of its year: entries typed and entered, verified, sent back, with evidence, reasons, applications, contacts, a
 * formula that somebody overwrote, a figure that can be corrected, and a sheet of somebody's own.
 */
export async function smallBook(office: OfficeHarness): Promise<readonly SheetPlan[]> {
  await loadSheets(office.host, [...assessmentPlans({ scheme: smallScheme, year, units: cities }), { name: ownSheet, cells: [[{ value: "初核会" }, { value: 20 }], [{ value: "合计" }, { formula: "=B1*2" }]] }]);
  const actions = createActions();
  const type = (unit: string, key: string, column: ColumnId, input: string | number) => office.host.userEdit(unit, at(key, column), input);
  for (const [index, unit] of cities.entries()) {
    await type(unit, "1.1.chairedByCityLeader", "reported", "是");
    await type(unit, "1.3.fullTime", "reported", 5 + index);
    await type(unit, "1.3.fullTime", "evidence", `${unit}编办〔2012〕${index + 3}号`);
  }
  await type(second, "1.3.partTime", "reported", "１２");
  const { sheetId } = await unitNow(actions, first);
  valueOf(await actions.enter({ sheetId, inputs: [{ key: "1.3.partTime", column: "reported", before: null, after: 4 }] }, inChinese));
  const before = { verified: null, reason: "" };
  valueOf(await actions.review([{ sheetId, indicator: "1.3", before: "pending", state: "verified", entries: [{ key: "1.3.fullTime", before, verified: 3, reason: "2 人为借调" }] }], { ...inChinese, by: "王芳" }));
  const other = await unitNow(actions, second);
  valueOf(await actions.review([{ sheetId: other.sheetId, indicator: "1.1", before: "pending", state: "returned", entries: [{ key: "1.1.chairedByCityLeader", before, verified: null, reason: "请附文件" }] }], inChinese));
  valueOf(await actions.saveAward({ row: null, before: null, line: platform }, inChinese));
  valueOf(await actions.rank(inChinese));
  valueOf(await actions.startTracking(inChinese));
  await office.host.userEdit("报送跟踪", trackedCell("contact"), "李主任");
  await office.host.userEdit(first, at("1.2.office", "verifiedPoints"), 40);
  return captureSheets(office.host);
}

let yearBook: readonly SheetPlan[] | undefined;

/** Opens the workbook that a command begins with, with what has happened in it besides; answers its sheets. */
export async function openStart(office: OfficeHarness, { book, prepare }: CommandRun): Promise<readonly SheetPlan[]> {
  if (book === "year") {
    yearBook ??= await smallBook(office);
    await openPlans(office, yearBook);
  } else await openPlans(office, [{ name: "Sheet1", cells: [[{ value: "已有内容" }]] }]);
  await prepare?.(office, createActions());
  return captureSheets(office.host);
}

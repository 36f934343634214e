import { addSheet, fillSheet } from "../../excel/addSheet";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { cellInput } from "../../excel/writeCells";
import { writeHeader } from "../../excel/writePrint";
import { acrossCodes } from "../../core/index";
import { overviewPlans } from "../../workbook/assessment";
import { formPlan } from "../../workbook/form/form";
import { formHeader } from "../../workbook/form/formPages";
import { guidePlan } from "../../workbook/guide";
import { addressOf, plannedPlacement } from "../../workbook/form/placement";
import { lineKeys } from "../../workbook/form/formLines";
import type { SheetPlan } from "../../sheet/plan";
import { entryList } from "../../workbook/form/readForm";
import { isDraftName, isReservedName, nameProblem, sheetNames } from "../../workbook/sheetNames";
import { assertFreeStructure, assertWritable } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { breathe } from "../book/breathe";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { ActionOptions, CreateReport, CreateRequest, Outcome } from "../types";
import { undoingSheets } from "../book/undoingSheets";

/** About how many bytes it takes to make one city's form from another's. */
const copyBytes = 1_800;

/**
 * 新建考核工作簿: the guide, a form per city, 创新加分, 汇总, 排名, 操作记录 and _方案. One form is built, the others
 * are copies of it, made in at most four pieces so that their coming can be seen: eight syncs, however many cities.
 * Writes nothing where a name is taken; takes its sheets away again where it fails or is cancelled.
 */
export function createWorkbook(request: CreateRequest, options: ActionOptions): Promise<Outcome<CreateReport>> {
  const { units } = request;
  return attempt(async (session) => {
    if (units.length === 0) throw new ActionFailure("noUnits");
    const invalid = units.filter((unit, index) => nameProblem(unit, units.slice(0, index)) !== null);
    if (invalid.length > 0) throw new ActionFailure("namesInvalid", invalid);
    const outline = await readOutline(session);
    assertOffice(outline);
    assertWritable(outline);
    assertFreeStructure(outline);
    const wanted = units.map((name) => name.toLowerCase());
    const taken = outline.sheets.map(({ name }) => name).filter((name) => (isReservedName(name) && !isDraftName(name)) || wanted.includes(name.toLowerCase()));
    if (taken.length > 0) throw new ActionFailure("namesTaken", taken);
    stopIfCancelled(options.signal);
    const made: string[] = [];
    await undoingSheets(session, outline, made, () => makeSheets(session, request, options, made));
    return { units: units.length, sheets: made.length, syncs: session.counts.syncs };
  });
}

/** The forms come in so many pieces at most, a sync each, however many cities there are: each piece is a step to be seen. */
const mostPieces = 4;
/** Fewer forms are not worth a sync of their own. */
const leastInPiece = 3;

async function makeSheets(session: Session, request: CreateRequest, options: ActionOptions, made: string[]): Promise<void> {
  const { scheme, year, units } = request;
  const { worksheets } = session.workbook;
  const total = units.length + 1 + overviewPlans(request).length;
  const progress = async (done: number, doing: string) => {
    options.onProgress?.({ done, total, doing });
    await breathe();
    stopIfCancelled(options.signal);
  };
  const [first = "", ...rest] = units;
  const plans = overviewPlans(request);
  const bonusSheet = plans.find(({ name }) => name === sheetNames.bonus);
  const overviews = plans.filter((plan) => plan !== bonusSheet);

  const add = (plan: SheetPlan, position: number | null = null) => {
    made.push(plan.name);
    return addSheet(session, plan, position);
  };
  await progress(0, sheetNames.guide);
  await add(guidePlan(scheme, year), 0);
  await session.sync();

  await progress(made.length, first);
  // Category 8 of every form refers to this sheet, so it must stand before the first form; 汇总 too where cities are compared.
  const bonus = bonusSheet === undefined ? null : await add(bonusSheet);
  const summary = overviews.find(({ name }) => name === sheetNames.summary);
  const isCompared = summary !== undefined && acrossCodes(scheme).length > 0;
  if (isCompared) {
    made.push(summary.name);
    worksheets.add(summary.name);
  }
  const template = await add(formPlan({ scheme, year, unit: first, hasBonusSheet: bonus !== null }), 1);
  // What is to be filled in stands there first, with the cursor where typing begins; the other forms come meanwhile.
  const placement = plannedPlacement(scheme);
  const [entry] = entryList(scheme);
  const begin = entry === undefined ? null : addressOf(placement, entry.key, "reported");
  template.activate();
  if (begin !== null) template.getRange(begin).select();
  await session.sync();

  const unitCell = addressOf(placement, lineKeys.head, "name") ?? "";
  const inPiece = Math.max(leastInPiece, Math.ceil(rest.length / mostPieces));
  for (let start = 0; start < rest.length; start += inPiece) {
    const piece = rest.slice(start, start + inPiece);
    await progress(made.length, piece[0] ?? "");
    let previous = worksheets.getItem(units[start] ?? first);
    for (const unit of piece) {
      await session.spend(copyBytes);
      made.push(unit);
      previous = previous.copy("After", previous);
      previous.name = unit;
      previous.getRange(unitCell).formulas = [[cellInput({ value: unit })]];
      writeHeader(previous, formHeader(unit, year));
    }
    await session.sync();
  }
  await progress(made.length, overviews[0]?.name ?? "");
  if (bonus !== null) bonus.position = units.length + 1;
  let position = units.length + (bonus === null ? 1 : 2);
  for (const plan of overviews) {
    if (isCompared && plan === summary) (await fillSheet(session, plan)).position = position;
    else await add(plan, position);
    position += 1;
  }
  template.activate();
  await session.sync();
  options.onProgress?.({ done: made.length, total, doing: "" });
}

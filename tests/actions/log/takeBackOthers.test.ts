import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { AwardInput, HistoryAction, TakeBackPreview } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { groundsOf } from "../../../src/workbook/awards/bonusFormulas";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { picked, returnedFile } from "../../support/returnedFiles";
import { runs } from "../../support/runs";
import { useGlobalOffice } from "../../support/useGlobalOffice";

let actions = createActions();
const placement = plannedPlacement(jiangsu2012);
const units = ["南京市", "无锡市"];
const keys = ["1.3.fullTime", "1.3.partTime"];
const at = (key: string) => addressOf(placement, key, "reported") ?? "";
const office = useGlobalOffice();

beforeEach(() => openBook(office, units));

async function all(): Promise<readonly HistoryAction[]> {
  return valueOf(await actions.readHistory({ lines: 1_000 }, inChinese)).actions;
}

async function newest(): Promise<HistoryAction> {
  const [action] = await all();
  if (action === undefined) throw new Error("no action");
  return action;
}

async function previewOf({ id }: HistoryAction): Promise<TakeBackPreview> {
  return valueOf(await actions.previewTakingBack(id, inChinese));
}

async function undo(action: HistoryAction) {
  return valueOf(await actions.takeBack(await previewOf(action), inChinese));
}

async function book(): Promise<readonly SheetContent[]> {
  return (await snapshot()).filter(({ name }) => name !== sheetNames.log);
}

const award: AwardInput = { unit: "无锡市", item: "信用信息共享平台", field: "其他", ground: groundsOf(jiangsu2012)[1] ?? "", evidence: "苏信用办〔2012〕8号", applied: 60, recognised: null, state: "pending" };

describe("创新加分", () => {
  it("an application that was added goes as a whole, and comes again", async () => {
    const before = await book();
    valueOf(await actions.saveAward({ row: null, before: null, line: award }, inChinese));
    const after = await book();
    await undo(await newest());
    expect(await book()).toEqual(before);
    await undo(await newest());
    expect(await book()).toEqual(after);
  });

  it("a recognition goes back where the line stands now, by city and what it is for", async () => {
    const { row } = valueOf(await actions.saveAward({ row: null, before: null, line: award }, inChinese));
    valueOf(await actions.saveAward({ row, before: award, line: { ...award, recognised: 50, state: "recognised" } }, inChinese));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.bonus).getRange(`${row}:${row}`).insert("Down");
      await context.sync();
    });
    expect((await previewOf(await newest())).files).toMatchObject([{ file: sheetNames.bonus, unit: "无锡市", changes: [{ label: "认定分", before: 50, after: null }, { label: "审核状态", before: "已认定", after: "待审核" }], kept: [] }]);
    await undo(await newest());
    expect((await contentOf(sheetNames.bonus))?.values[row]?.slice(0, 8)).toEqual([award.unit, award.item, award.field, award.ground, award.evidence, 60, "", "待审核"]);
  });

  it("one that was added and recognised since stays, and is named", async () => {
    const { row } = valueOf(await actions.saveAward({ row: null, before: null, line: award }, inChinese));
    const added = await newest();
    valueOf(await actions.saveAward({ row, before: award, line: { ...award, recognised: 50, state: "recognised" } }, inChinese));
    const before = await book();
    const preview = await previewOf(added);
    expect(preview.files[0]?.changes).toEqual([]);
    expect(preview.files[0]?.kept.every(({ reason }) => reason === "changed")).toBe(true);
    valueOf(await actions.takeBack(preview, inChinese));
    expect(await book()).toEqual(before);
  });
});

describe("decisions about cities", () => {
  it("分组 goes back to the groups before, with 汇总, and again", async () => {
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["南京市", "沿江"], ["无锡市", "沿海"]] }, inChinese));
    const first = await book();
    valueOf(await actions.settleUnit({ kind: "regroup", groups: [["南京市", "沿海"]] }, inChinese));
    const second = await book();
    expect((await previewOf(await newest())).files).toMatchObject([{ changes: [{ indicator: "南京市", before: "沿海", after: "沿江" }] }]);
    expect(await undo(await newest())).toMatchObject({ name: "分组", restored: 1 });
    expect(await book()).toEqual(first);
    await undo(await newest());
    expect(await book()).toEqual(second);
  });

  it("a new name goes back to the old one", async () => {
    const state = valueOf(await actions.readState(inChinese));
    const sheetId = unitsOf(state)[0]?.sheetId ?? "";
    valueOf(await actions.rank(inChinese));
    const before = await book();
    valueOf(await actions.settleUnit({ kind: "rename", name: "南京市", sheetId, to: "江宁市" }, inChinese));
    expect(await undo(await newest())).toMatchObject({ name: "核对城市名单", restored: 1 });
    expect((await book()).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    expect(unitsOf(valueOf(await actions.readState(inChinese))).map(({ name }) => name)).toEqual(units);
  });
});

describe("what is not put back is named", () => {
  it("a formula that was restored, and the sheet of a notice", async () => {
    await office.host.userEdit("南京市", addressOf(placement, "1.3.fullTime", "reportedPoints") ?? "", 99);
    valueOf(await actions.recompute(inChinese));
    const recomputed = (await all()).find(({ name }) => name === "一键计算");
    if (recomputed === undefined) throw new Error("nothing restored");
    expect((await previewOf(recomputed)).left.map(({ why, before }) => [why, before])).toContainEqual(["formula", "99"]);
    valueOf(await actions.writeNotice(inChinese));
    const notice = (await all()).find(({ name }) => name === publishedNames.notice);
    if (notice === undefined) throw new Error("no line of the notice");
    expect((await previewOf(notice)).left.map(({ why }) => why)).toEqual(["remade"]);
    valueOf(await actions.finalise(inChinese));
    const final = (await all()).find(({ name }) => name === "定稿");
    if (final === undefined) throw new Error("no line of 定稿");
    const preview = await previewOf(final);
    expect([preview.files, [...new Set(preview.left.map(({ why }) => why))]]).toEqual([[], ["final"]]);
  });
});

it("an import that is taken back here is undone for 撤销上次导入 too, and one that is redone can be undone there", async () => {
  const previews = valueOf(await actions.previewReturns([picked("南京市.xlsx", await returnedFile("南京市", { "1.3.fullTime": 6 }))], inChinese));
  valueOf(await actions.acceptReturns(previews, inChinese));
  await undo(await newest());
  expect(valueOf(await actions.previewUndo(inChinese))).toEqual({ kind: "undone" });
  await undo(await newest());
  expect(valueOf(await actions.previewUndo(inChinese))).toMatchObject({ kind: "import" });
});

describe("any sequence of entries, reviews and imports", () => {
  const values = fc.constantFrom<CellValue>(null, 0, 3, 12, "约10", "=1+1", "“3”", "2012-1-1", "TRUE");
  const step = fc.oneof(
    fc.record({ kind: fc.constant("enter" as const), unit: fc.constantFrom(...units), key: fc.constantFrom(...keys), value: values }),
    fc.record({ kind: fc.constant("review" as const), unit: fc.constantFrom(...units), value: fc.constantFrom(0, 1, 2) }),
    fc.record({ kind: fc.constant("import" as const), unit: fc.constantFrom(...units), value: fc.constantFrom(2, 7) }),
    fc.record({ kind: fc.constant("type" as const), unit: fc.constantFrom(...units), value: fc.constantFrom("手写", 5, "=2+3") }),
  );

  it("taken back from the newest to the oldest gives the book as it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        // Of their own, as a pane begins anew with another workbook: what they know of the one before is none of this one's.
        actions = createActions();
        await openBook(office, units);
        await office.host.userEdit("南京市", at("1.3.fullTime"), 4);
        const typed = steps.filter((one) => one.kind === "type");
        for (const { unit, value } of typed) await office.host.userEdit(unit, at("1.3.partTime"), value);
        const before = await book();
        for (const one of steps) {
          const state = unitsOf(valueOf(await actions.readState(inChinese))).find(({ name }) => name === (one.kind === "type" ? "" : one.unit));
          if (state === undefined) continue;
          const { sheetId } = state;
          if (one.kind === "enter") {
            const form = await contentOf(one.unit);
            const now = form?.values[placement.rows.get(one.key) ?? 0]?.[placement.columns.reported] ?? null;
            valueOf(await actions.enter({ sheetId, inputs: [{ key: one.key, column: "reported", before: now, after: one.value ?? "" }] }, inChinese));
          }
          if (one.kind === "review") {
            const review = state.reviews.get("1.3");
            const entry = review?.entries.find(({ key }) => key === "1.3.fullTime");
            if (review === undefined || entry === undefined) throw new Error("no review");
            const { verified, reason } = entry;
            valueOf(await actions.review([{ sheetId, indicator: "1.3", before: review.state, state: "verified", entries: [{ key: "1.3.fullTime", before: { verified, reason }, verified: one.value, reason: "核减" }] }], inChinese));
          }
          if (one.kind === "import") {
            const previews = valueOf(await actions.previewReturns([picked(`${one.unit}.xlsx`, await returnedFile(one.unit, { "1.3.fullTime": one.value }))], inChinese));
            valueOf(await actions.acceptReturns(previews, inChinese));
          }
        }
        for (const { id } of await all()) valueOf(await actions.takeBack(valueOf(await actions.previewTakingBack(id, inChinese)), inChinese));
        expect(await book()).toEqual(before);
      }),
      { numRuns: runs(4, 8) },
    );
  }, 120_000);
});

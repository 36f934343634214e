import type { Actions, ReturnFile } from "../../src/actions/index";
import type { Scheme } from "../../src/core/index";
import { lastYearSheets } from "../support/lastYearFiles";
import { inChinese, unitsOf, valueOf } from "../support/officeActions";
import type { OfficeHarness } from "../support/officeHarness";
import { edited, picked } from "../support/returnedFiles";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { writeXlsx } from "../../src/xlsx/index";
import { at, cities, first, platform, second, smallScheme, third, unitNow, year } from "./smallBook";
import type { CommandRun, Press } from "./commandRun";
import { asked, run } from "./commandRun";

/** A city's form as it comes back, with other figures. */
async function returned(actions: Actions, unit: string): Promise<readonly ReturnFile[]> {
  const { files } = valueOf(await actions.exportTemplates({ units: [unit] }, inChinese));
  const { columns, rows } = plannedPlacement(smallScheme);
  return Promise.all(
    files.map(async ({ name, bytes }) =>
      picked(name, await edited(bytes, (form) => {
        const line = form.cells[rows.get("1.3.fullTime") ?? -1];
        if (line === undefined) throw new Error("no line");
        line[columns.reported] = { ...line[columns.reported], value: 9 };
        line[columns.evidence] = { ...line[columns.evidence], value: "新证明" };
      }))),
  );
}

let files: readonly ReturnFile[] = [];

/** The file that came back is the same at every try; looking at it again is what the pane does. */
const withFiles = async (_office: OfficeHarness, actions: Actions): Promise<void> => {
  files = await returned(actions, first);
};

async function imported(_office: OfficeHarness, actions: Actions): Promise<void> {
  valueOf(await actions.acceptReturns(valueOf(await actions.previewReturns(await returned(actions, first), inChinese)), inChinese));
}

async function lastYearFile(): Promise<ReturnFile> {
  return picked("2011年考核.xlsx", await writeXlsx(lastYearSheets({ scheme: smallScheme, units: [...cities], entries: () => ({ "1.3.fullTime": 2 }) })));
}

const draftStarted = async (_office: OfficeHarness, actions: Actions): Promise<void> => {
  valueOf(await actions.startDraft(smallScheme, inChinese));
};

/** Next year's scheme: an indicator more is worth less. */
const nextScheme: Scheme = { ...smallScheme, version: "1.1.0", tableTitle: "2013年考核指标" };

async function lost(office: OfficeHarness, actions: Actions): Promise<void> {
  office.host.deleteSheet(third);
  valueOf(await actions.readState(inChinese));
}

/** Every action of the product with a way to do it; why one has none. */
export const commandRuns: Readonly<Record<keyof Actions, CommandRun | string>> = {
  createWorkbook: run((actions) => actions.createWorkbook({ scheme: smallScheme, year, units: cities }, inChinese), { book: "empty" }),
  insertForm: run((actions) => actions.insertForm({ scheme: smallScheme, year, unit: "昆山市" }, inChinese)),
  check: run((actions) => actions.check(inChinese)),
  recompute: run((actions) => actions.recompute(inChinese)),
  rank: run((actions) => actions.rank(inChinese), { prepare: async (office) => office.host.deleteSheet("排名") }),
  showForms: asked(async (actions) => {
    const { sheetId } = await unitNow(actions, second);
    return () => actions.showForms({ sheetIds: [sheetId], isShown: false }, inChinese);
  }),
  correct: asked(async (actions) => {
    const { corrections } = await unitNow(actions, second);
    return () => actions.correct(corrections, inChinese);
  }),
  enter: asked(async (actions) => {
    const { sheetId } = await unitNow(actions, first);
    return () => actions.enter({ sheetId, inputs: [{ key: "1.3.fullTime", column: "reported", before: 5, after: 8 }, { key: "1.1.chairedByCityLeader", column: "evidence", before: null, after: "会议纪要" }] }, inChinese);
  }),
  enterBatch: asked(async (actions) => {
    const units = unitsOf(valueOf(await actions.readState(inChinese)));
    const cells = units.map(({ sheetId, name }) => ({ sheetId, key: "1.3.fullTime", before: name === first ? 3 : null, after: 7 }));
    return () => actions.enterBatch({ about: "1.3", side: "verified", cells, reason: "编办核对", isFinal: true }, inChinese);
  }, { follows: ["closed"] }),
  exportTemplates: run((actions) => actions.exportTemplates({ units: "all", archive: true }, inChinese)),
  openFile: "opens another workbook",
  previewReturns: run((actions) => actions.previewReturns(files, inChinese), { prepare: withFiles }),
  acceptReturns: asked(async (actions) => {
    const previews = valueOf(await actions.previewReturns(files, inChinese));
    return () => actions.acceptReturns(previews, inChinese);
  }, { prepare: withFiles }),
  previewUndo: run((actions) => actions.previewUndo(inChinese), { prepare: imported }),
  undoLastImport: asked(async (actions) => {
    const preview = valueOf(await actions.previewUndo(inChinese));
    return () => actions.undoLastImport(preview.kind === "import" ? { ...inChinese, only: preview } : inChinese);
    // Once the cells are put back there is nothing to undo: 更新报送跟踪 brings the sheet along.
  }, { prepare: imported, follows: ["lost", "closed"] }),
  readHistory: run((actions) => actions.readHistory({ lines: 100 }, inChinese)),
  previewTakingBack: asked(async (actions) => {
    const [last] = valueOf(await actions.readHistory({ lines: 100 }, inChinese)).actions;
    return () => actions.previewTakingBack(last?.id ?? "", inChinese);
  }),
  takeBack: asked(async (actions) => {
    const reviewed = valueOf(await actions.readHistory({ lines: 100 }, inChinese)).actions.find(({ name }) => name === "核定");
    const preview = valueOf(await actions.previewTakingBack(reviewed?.id ?? "", inChinese));
    return () => actions.takeBack(preview, inChinese);
  }),
  previewRepair: run((actions) => actions.previewRepair(inChinese)),
  repairForms: asked(async (actions) => {
    const previews = valueOf(await actions.previewRepair(inChinese));
    return () => actions.repairForms(previews, inChinese);
  }, {
    prepare: async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(first);
        sheet.getRange(at("1.3.fullTime", "key")).getEntireRow().delete("Up");
        sheet.getRange(at("1.1.chairedByCityLeader", "verifiedPoints")).values = [[1]];
        await context.sync();
      });
    },
  }),
  review: asked(async (actions) => {
    const both = await Promise.all([unitNow(actions, second), unitNow(actions, third)]);
    const marks = both.map(({ sheetId, reviews }) => {
      const now = reviews.get("1.3");
      const stands = now?.entries.find(({ key }) => key === "1.3.fullTime");
      const entry = { key: "1.3.fullTime", before: { verified: stands?.verified ?? null, reason: stands?.reason ?? "" }, verified: 1, reason: "编制外" };
      return { sheetId, indicator: "1.3", before: now?.state ?? "pending", state: "verified" as const, entries: [entry] };
    });
    return () => actions.review(marks, inChinese);
  }),
  writeWorklist: asked(async (actions) => {
    const { sheetId } = await unitNow(actions, second);
    return () => actions.writeWorklist({ method: "", items: [{ sheetId, indicator: "1.3" }] }, inChinese);
  }),
  readWhoReviewed: run((actions) => actions.readWhoReviewed()),
  saveAward: run((actions) => actions.saveAward({ row: null, before: null, line: { ...platform, unit: second, item: "信用报告应用" } }, inChinese)),
  writeNotice: run((actions) => actions.writeNotice(inChinese)),
  writeScorecards: run((actions) => actions.writeScorecards("all", inChinese)),
  makeDocument: run((actions) => actions.makeDocument({ kind: "notice", countsUnreported: true }, inChinese)),
  finalise: run((actions) => actions.finalise(inChinese), { adds: "each 定稿 is one of its own" }),
  verifyFinal: run((actions) => actions.verifyFinal(inChinese), { prepare: async (_office, actions) => void valueOf(await actions.finalise(inChinese)) }),
  previewLastYear: asked(async (actions) => {
    const file = await lastYearFile();
    return () => actions.previewLastYear(file, inChinese);
  }),
  writeComparison: asked(async (actions) => {
    const { comparison } = valueOf(await actions.previewLastYear(await lastYearFile(), inChinese));
    if (comparison === null) throw new Error("nothing to compare");
    return () => actions.writeComparison(comparison, inChinese);
  }),
  previewYears: asked(async (actions) => {
    const file = await lastYearFile();
    return () => actions.previewYears([file], inChinese);
  }),
  writeYears: asked(async (actions) => {
    const files = valueOf(await actions.previewYears([await lastYearFile()], inChinese));
    return () => actions.writeYears(files, inChinese);
  }),
  writeAnalysis: run((actions) => actions.writeAnalysis(inChinese)),
  writeSensitivity: run((actions) => actions.writeSensitivity(inChinese)),
  settleUnit: run((actions) => actions.settleUnit({ kind: "rebuild", name: third }, inChinese), { prepare: lost }),
  startDraft: run((actions) => actions.startDraft(smallScheme, inChinese)),
  writeDraftRule: asked(async (actions) => {
    const state = valueOf(await actions.readDraft());
    const row = state?.draft.rows.find((line) => line.kind === "indicator" && line.text("code") === "1.3");
    return () => actions.writeDraftRule({ code: "1.3", before: row?.text("rule") ?? "", after: "「专职人员」×3分，最高50分" }, inChinese);
  }, { prepare: draftStarted }),
  adoptDraft: run((actions) => actions.adoptDraft(inChinese), { prepare: draftStarted }),
  carryOver: run((actions) => actions.carryOver(nextScheme, inChinese)),
  readSchemeFile: "reads a file and no workbook",
  selfCheck: run((actions) => actions.selfCheck(inChinese), { book: "empty", leaves: ["closed"] }),
  readDraft: run((actions) => actions.readDraft(), { prepare: draftStarted }),
  startTracking: run((actions) => actions.startTracking(inChinese), { prepare: async (office) => office.host.deleteSheet("报送跟踪") }),
  updateTracking: run((actions) => actions.updateTracking(inChinese)),
  editTracking: run((actions) => actions.editTracking([{ unit: second, column: "contact", before: "", after: "张科长" }, { unit: null, column: "deadline", before: "", after: "2012-12-10" }], inChinese)),
  readLetters: run((actions) => actions.readLetters(inChinese)),
  writeReminders: run((actions) => actions.writeReminders(inChinese), {
    prepare: async (_office, actions) => void valueOf(await actions.editTracking([{ unit: null, column: "deadline", before: "", after: "2012-12-10" }], inChinese)),
  }),
  writeRemarks: run((actions) => actions.writeRemarks("all", inChinese)),
  readTracking: run((actions) => actions.readTracking()),
  readState: run((actions) => actions.readState(inChinese)),
  jumpTo: asked(async (actions) => {
    const { sheetId } = await unitNow(actions, second);
    return () => actions.jumpTo(sheetId, "K6");
  }),
  watch: "only listens",
};

const withoutLog = async (office: OfficeHarness): Promise<void> => office.host.deleteSheet("操作记录");

/** Another form of a city, as when somebody copied its sheet. */
async function doubled(office: OfficeHarness): Promise<void> {
  await Excel.run(async (context) => {
    const copy = context.workbook.worksheets.getItem(second).copy("End");
    copy.name = "副本";
    await context.sync();
  });
  await office.host.userEdit("副本", at("1.3.fullTime", "reported"), 11);
}

const removeForm = async (actions: Actions): Promise<Press> => {
  const unit = unitsOf(valueOf(await actions.readState(inChinese))).find(({ sheetName }) => sheetName === "副本");
  return () => actions.settleUnit({ kind: "removeForm", sheetId: unit?.sheetId ?? "" }, inChinese);
};

/** The same actions where they do something else. */
export const moreRuns: Readonly<Record<string, CommandRun>> = {
  "settleUnit, another name": asked(async (actions) => {
    const { sheetId } = await unitNow(actions, first);
    return () => actions.settleUnit({ kind: "rename", name: first, sheetId, to: "彭城市" }, inChinese);
  }),
  "settleUnit, groups": run((actions) => actions.settleUnit({ kind: "regroup", groups: [[first, "苏南"], [second, "苏南"], [third, "苏北"]] }, inChinese)),
  "settleUnit, a form goes": asked(removeForm, { prepare: doubled }),
  "settleUnit, a form goes without 操作记录": asked(removeForm, {
    prepare: async (office) => {
      await doubled(office);
      await withoutLog(office);
    },
  }),
  "recompute without 操作记录": run((actions) => actions.recompute(inChinese), { prepare: withoutLog }),
  "saveAward, another state": run((actions) => actions.saveAward({ row: 5, before: platform, line: { ...platform, recognised: 40 } }, inChinese)),
  "writeNotice in place of an edited one": run((actions) => actions.writeNotice(inChinese), {
    prepare: async (office, actions) => {
      valueOf(await actions.writeNotice(inChinese));
      await office.host.userEdit("结果通报", "A3", "办公室改过的一段");
    },
  }),
  "writeAnalysis in place of an edited one": run((actions) => actions.writeAnalysis(inChinese), {
    prepare: async (office, actions) => {
      valueOf(await actions.writeAnalysis(inChinese));
      await office.host.userEdit("得分分析", "A3", "批注");
    },
  }),
};

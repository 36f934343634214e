import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WorkbookChange } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { inChinese } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import { startOffice } from "../../support/officeHarness";
import { failBatch, quiet } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

beforeEach(() => openBook(office, ["南京市", "无锡市"]));

/** What somebody is told who begins to watch now. */
async function toldAtFirst(): Promise<readonly WorkbookChange[]> {
  const told: WorkbookChange[] = [];
  const stop = await createActions().watch((change) => told.push(change));
  stop();
  return told;
}

it("whoever begins to watch is told what is selected, as a pane must know that was loaded anew in another language", async () => {
  const sheetId = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("无锡市").load("id");
    sheet.activate();
    sheet.getRange("K9:K10").select();
    await context.sync();
    return sheet.id;
  });
  expect(await toldAtFirst()).toEqual([{ kind: "selected", sheetId, address: "K9:K10" }]);
});

it("is told nothing, and watches all the same, where no range is selected", async () => {
  failBatch(office, 1, 0, "InvalidSelection");
  expect(await toldAtFirst()).toEqual([]);
});

describe("a sheet that is renamed", () => {
  /** What is told of a renaming where Excel has these sets. */
  async function toldOfRenaming(supported: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const newer = await startOffice({ supported });
    newer.installGlobals();
    try {
      await openBook(newer, ["南京市", "无锡市"]);
      const told: string[] = [];
      const stop = await createActions().watch(({ kind }) => told.push(kind));
      told.length = 0;
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("无锡市").name = "梁溪市";
        await context.sync();
      });
      await quiet(newer);
      stop();
      return told;
    } finally {
      newer.dispose();
      office.installGlobals();
    }
  }

  it.each([
    ["is told as a change of the sheets where Excel tells of it", "1.17", ["structure"]],
    ["is not told before", "1.16", []],
  ])("%s", async (_what, version, expected) => {
    const told = await toldOfRenaming({ ExcelApi: version, SharedRuntime: "1.1" });
    expect(told.filter((kind) => kind === "structure")).toEqual(expected);
  });
});

describe("what was picked from a list and told by nobody", () => {
  /** What is told when somebody goes from one form to the other and on. */
  async function toldOfMoving(platform: "OfficeOnline" | "PC"): Promise<readonly WorkbookChange[]> {
    const { PlatformType } = office.Office;
    const actions = createActions();
    await actions.readState(inChinese);
    const told: WorkbookChange[] = [];
    const stop = await actions.watch((change) => told.push(change));
    vi.stubGlobal("Office", { PlatformType, context: { platform: PlatformType[platform], requirements: office.Office.context.requirements } });
    told.length = 0;
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("无锡市");
      sheet.activate();
      await context.sync();
      sheet.getRange("K10").select();
      await context.sync();
    });
    await quiet(office);
    stop();
    return told;
  }

  afterEach(() => office.installGlobals());

  it("is looked for on the web when the selection leaves its cell", async () => {
    const told = await toldOfMoving("OfficeOnline");
    const sheetId = told.flatMap((change) => (change.kind === "selected" ? [change.sheetId] : [])).at(-1);
    expect(told.filter(({ kind }) => kind === "suspected").at(-1)).toEqual({ kind: "suspected", sheetId });
  });

  it("is told at once elsewhere, and nothing is read for it", async () => {
    expect((await toldOfMoving("PC")).filter(({ kind }) => kind === "suspected")).toEqual([]);
  });
});

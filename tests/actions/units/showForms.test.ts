import { beforeEach, describe, expect, it } from "vitest";
import type { WorkbookState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { completeSample } from "../../support/sampleForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const cities = ["南京市", "无锡市", "徐州市"];
const filled = Object.fromEntries(cities.map((city, index) => [city, { ...completeSample(index + 1, 8 - index), "8.innovation": 0 }]));
const office = useGlobalOffice();
let actions = createActions();

beforeEach(async () => {
  await openBook(office, cities, [], filled);
  actions = createActions();
});

async function state(): Promise<Extract<WorkbookState, { kind: "assessment" }>> {
  const found = valueOf(await createActions().readState(inChinese));
  if (found.kind !== "assessment") throw new Error("no assessment");
  return found;
}

const idOf = async (city: string) => unitsOf(await state()).find(({ name }) => name === city)?.sheetId ?? "";
const show = async (isShown: boolean) => actions.showForms({ sheetIds: unitsOf(await state()).map(({ sheetId }) => sheetId), isShown }, inChinese);

/** The sheets that have a tab, and the one in front. */
async function tabs(): Promise<{ readonly shown: readonly string[]; readonly front: string }> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    const front = worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return { shown: worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name), front: front.name };
  });
}

const formsShown = async () => (await tabs()).shown.filter((name) => cities.includes(name));

async function inBook(work: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
}

describe("隐藏填报表", () => {
  it("hides every form and leaves 汇总 in front; showing brings them back, nothing else changed", async () => {
    valueOf(await actions.jumpTo(await idOf("无锡市"), "A1"));
    const [before, cells] = [await tabs(), await snapshot()];
    expect(valueOf(await show(false))).toEqual({ isShown: false, count: 3 });
    expect(await formsShown()).toEqual([]);
    expect((await tabs()).front).toBe(sheetNames.summary);
    expect((await state()).hiddenForms).toBe(3);
    expect(valueOf(await show(true))).toEqual({ isShown: true, count: 3 });
    expect((await tabs()).shown).toEqual(before.shown);
    expect((await state()).hiddenForms).toBe(0);
    expect(await snapshot()).toEqual(cells);
  });

  it("hidden forms are scored, ranked, computed and written as before", async () => {
    const before = await state();
    valueOf(await show(false));
    const hidden = await state();
    expect(hidden.ranking).toEqual(before.ranking);
    expect(hidden.units).toEqual(before.units);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ units: 3, restored: [], disagreements: [] });
    expect(valueOf(await actions.rank(inChinese)).units).toBe(3);
    expect(await formsShown()).toEqual([]);
  });

  it("a form that is gone to is shown, and the next takes its place", async () => {
    valueOf(await show(false));
    valueOf(await actions.jumpTo(await idOf("无锡市"), "A5"));
    expect(await formsShown()).toEqual(["无锡市"]);
    expect((await tabs()).front).toBe("无锡市");
    valueOf(await actions.jumpTo(await idOf("徐州市"), null));
    expect(await formsShown()).toEqual(["徐州市"]);
    expect((await tabs()).front).toBe("徐州市");
    valueOf(await actions.jumpTo(await idOf("徐州市"), "A5"));
    expect(await formsShown()).toEqual(["徐州市"]);
  });

  it("after all were shown, going to a form hides none", async () => {
    valueOf(await show(false));
    valueOf(await actions.jumpTo(await idOf("无锡市"), null));
    valueOf(await show(true));
    valueOf(await actions.jumpTo(await idOf("徐州市"), null));
    expect(await formsShown()).toEqual(cities);
  });

  it("where no other sheet is shown it says so, and hides nothing", async () => {
    const others = (await tabs()).shown.filter((name) => !cities.includes(name));
    valueOf(await actions.jumpTo(await idOf("无锡市"), null));
    await inBook(({ worksheets }) => {
      for (const name of others) worksheets.getItem(name).visibility = "Hidden";
    });
    expect(failureOf(await show(false)).code).toBe("noOtherSheet");
    expect(await formsShown()).toEqual(cities);
  });

  it("a protected structure is told before anything is hidden, and where a hidden form is gone to", async () => {
    await inBook(({ protection }) => protection.protect());
    expect(failureOf(await show(false)).code).toBe("structureProtected");
    await inBook(({ protection }) => protection.unprotect());
    valueOf(await show(false));
    await inBook(({ protection }) => protection.protect());
    const id = await idOf("无锡市");
    expect(failureOf(await actions.jumpTo(id, null)).code).toBe("structureProtected");
    expect(await formsShown()).toEqual([]);
    await inBook(({ protection }) => protection.unprotect());
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ReturnPreview } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { logFirstRow } from "../../../src/workbook/log/log";
import { cellAddress } from "../../../src/sheet/a1";
import { loggedValue } from "../../../src/workbook/log/importLog";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import type { CityColumn } from "../../../src/workbook/form/columns";
import { sheetNames } from "../../../src/workbook/sheetNames";
import golden from "../../golden/complete-forms.json";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { picked, returnedFile } from "../../support/returnedFiles";

const actions = createActions();
const { columns, rows } = plannedPlacement(jiangsu2012);
const units = ["南京市", "无锡市", "徐州市", "常州市"];
const entriesOf = (index: number) => golden[index]?.entries ?? {};
let office: OfficeHarness;
let previews: readonly ReturnPreview[];

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  await openBook(office, units);
  // The last file tells of fewer places than the others.
  const files = await Promise.all(
    units.map(async (unit, index) => picked(`${unit}.xlsx`, await returnedFile(unit, index === 3 ? { "1.3.fullTime": 6 } : entriesOf(index)))),
  );
  previews = valueOf(await actions.previewReturns(files, inChinese));
});

afterAll(() => office.dispose());

beforeEach(() => openBook(office, units));

/** What stands in a city's form, by entry and column. */
async function formOf(unit: string): Promise<(key: string, column: CityColumn) => unknown> {
  const content = await contentOf(unit);
  return (key, column) => {
    const value = content?.values[rows.get(key) ?? -1]?.[columns[column]];
    return value === undefined || value === "" ? null : value;
  };
}

/** The lines of 操作记录 as text, without their time. */
async function logLines(): Promise<readonly (readonly string[])[]> {
  const log = await contentOf(sheetNames.log);
  return (log?.values.slice(logFirstRow) ?? []).map((row) => row.slice(1).map((cell) => String(cell ?? "")));
}

/** The changes whose cells do not have their former value any more, as "city entry". */
async function replaced(given: readonly ReturnPreview[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { unit, changes } of given) {
    const valueAt = await formOf(unit);
    found.push(...changes.filter(({ key, column, before }) => valueAt(key, column) !== before).map(({ key }) => `${unit} ${key}`));
  }
  return found;
}

describe("several files at once", () => {
  it("have a line in 操作记录 for every value, as if each had been written by itself", async () => {
    expect(previews.map(({ changes }) => changes.length)).toEqual([128, 128, 128, expect.any(Number)]);
    const report = valueOf(await actions.acceptReturns(previews, inChinese));
    expect(report.syncs).toBeLessThanOrEqual(4);
    const lines = await logLines();
    const expected = previews.flatMap(({ file, unit, changes }) =>
      changes.map(({ key, column, before, after }) => [
        `导入填报表 ${file}`,
        unit,
        expect.stringContaining(`〔${key}〕`),
        cellAddress(rows.get(key) ?? -1, columns[column]),
        loggedValue(before),
        loggedValue(after),
        "",
      ]),
    );
    expect(lines).toEqual(expected);
  });

  it("are undone at once, each to what stood there", async () => {
    valueOf(await actions.acceptReturns(previews, inChinese));
    const count = previews.reduce((sum, { changes }) => sum + changes.length, 0);
    expect(valueOf(await actions.undoLastImport(inChinese))).toMatchObject({ restored: count, skipped: [] });
    expect(await replaced(previews)).toEqual([]);
  });

  it.each([5, 20, 40, 60, 80])("replace nothing without a line when Excel fails at action %i", async (after) => {
    const given = previews.map((preview) => ({ ...preview, changes: preview.changes.slice(0, 5) }));
    // The third request writes: the two before it read.
    const send = office.host.bridge.sendMessageToHost;
    let requests = 0;
    office.host.bridge.sendMessageToHost = (text) => {
      requests += 1;
      if (requests === 3) office.host.failNext({ after, code: "GeneralException" });
      send(text);
    };
    try {
      expect(failureOf(await actions.acceptReturns(given, inChinese)).code).toBe("hostFailed");
    } finally {
      office.host.bridge.sendMessageToHost = send;
    }
    const logged = new Set((await logLines()).map(([, unit = "", what = ""]) => `${unit} ${/〔(.+)〕/.exec(what)?.[1] ?? ""}`));
    expect((await replaced(given)).filter((place) => !logged.has(place))).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import { awardCells, compareBonus } from "../../../src/workbook/awards/compareBonus";
import { formPlan } from "../../../src/workbook/form/form";
import type { SheetContent, SheetPlan } from "../../../src/sheet/plan";
import { readBonus } from "../../../src/workbook/awards/readBonus";
import { cellOf, readForm } from "../../../src/workbook/form/readForm";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { writeXlsx } from "../../../src/xlsx/index";
import { bonusDisagreements, bonusWith, randomRows } from "../../support/bonusBooks";
import { libreOfficeAvailable, libreOfficeMissing, recalculate } from "../../support/libreoffice";
import { snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { choice } from "../../support/runs";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市", "宿迁市"];
/** The last city has no application. */
const applicants = units.slice(0, 3);

function bookOf(seed: number): readonly SheetPlan[] {
  const forms = units.map((unit) => formPlan({ scheme, year: 2012, unit, hasBonusSheet: true }));
  return [...forms, bonusWith(units, randomRows(applicants, seed, seed % 2 === 0 ? 300 : 9))];
}

/** Every way in which the calculated workbook says something else than what is read from it. */
function allDisagreements(sheets: readonly SheetContent[]): readonly string[] {
  const content = sheets.find(({ name }) => name === sheetNames.bonus);
  if (content === undefined) return ["no sheet"];
  const reading = readBonus(scheme, content, units);
  if (reading.placement === null) return reading.missingColumns;
  const overwritten = compareBonus(scheme, reading.placement, content).map(({ address }) => `${address} is not as planned`);
  const awards = units.flatMap((unit) => {
    const form = sheets.find(({ name }) => name === unit);
    const read = form === undefined ? null : readForm(scheme, form);
    const cells = read === null ? [] : awardCells(scheme, read, reading);
    if (read === null || cells.length !== 1) return [`${unit} has no award`];
    return cells.flatMap(({ key, live, expected, deviation }) => {
      const points = cellOf(read, key, "verifiedPoints");
      const isRight = live === expected && points === (expected === "" ? 0 : expected) && deviation === null;
      return isRight ? [] : [`${unit}: live ${String(live)}, ${String(points)} points, read ${expected}`];
    });
  });
  return [...overwritten, ...bonusDisagreements(content, reading), ...awards];
}

describe("创新加分 in the embedded host", () => {
  let office: OfficeHarness;
  beforeAll(async () => {
    office = await startOffice();
    office.installGlobals();
  });
  afterAll(() => office.dispose());

  it.each(choice([1, 2], [3, 4, 5, 7]))("says live what is read from it (seed %i)", async (seed) => {
    await loadSheets(office.host, bookOf(seed));
    expect(allDisagreements(await snapshot())).toEqual([]);
  }, 60_000);
});

describe.skipIf(!libreOfficeAvailable)(libreOfficeAvailable ? "创新加分 in LibreOffice" : libreOfficeMissing, () => {
  it.each([12, 13])("says live what is read from it (seed %i)", async (seed) => {
    expect(allDisagreements(await recalculate(await writeXlsx(bookOf(seed))))).toEqual([]);
  }, 300_000);
});

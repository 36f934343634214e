import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Scheme } from "../../../src/core/index";
import { formLines } from "../../../src/workbook/form/formLines";
import { headRows } from "../../../src/workbook/form/placement";
import { entry, indicator, schemeOf } from "../../core/support/smallScheme";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openEmpty } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";

/** A scheme of somebody's own with two entries. */
const scheme: Scheme = {
  ...schemeOf(
    indicator({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "n", each: 2 } }, [entry("n")], 10, "1.1"),
    indicator({ kind: "cap", max: 10, of: { kind: "perUnit", entry: "n", each: 5 } }, [entry("n")], 10, "1.2"),
  ),
  tableTitle: "考核指标",
};
const lines = formLines(scheme).length;
const actions = createActions();
const office = useGlobalOffice();

beforeEach(async () => {
  await openEmpty(office);
  valueOf(await actions.createWorkbook({ scheme, year: 2014, units: ["甲县", "乙县"] }, inChinese));
  await office.host.userEdit("甲县", "K6", 3);
  await office.host.userEdit("甲县", "K7", 1);
});

describe("a form of two entries", () => {
  it.each(Array.from({ length: lines }, (_, index) => headRows.first + index + 1))("of which row %i was deleted is made whole again", async (row) => {
    const before = await contentOf("甲县");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲县").getRange(`${row}:${row}`).delete("Up");
      await context.sync();
    });
    const previews = valueOf(await actions.previewRepair(inChinese));
    expect(previews.map(({ unit }) => unit)).toEqual(["甲县", "乙县"]);
    expect(previews[0]?.items.filter(({ kind }) => kind === "line")).toHaveLength(1);
    expect(previews[1]?.items).toEqual([]);
    expect(valueOf(await actions.repairForms(previews.slice(0, 1), inChinese))).toMatchObject({ lines: 1, isRecomputed: true });
    const after = await contentOf("甲县");
    // What was typed on a lost line is on no record here.
    const isTyped = row === 6 || row === 7;
    expect(after?.formulas).toEqual(before?.formulas);
    expect(isTyped || JSON.stringify(after?.values) === JSON.stringify(before?.values)).toBe(true);
    const state = valueOf(await actions.recompute(inChinese)).state;
    expect(unitsOf(state).map(({ damage }) => damage)).toEqual([[], []]);
  });
});

import { describe, expect, it } from "vitest";
import { entryKey, indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import type { SheetPlan } from "../../../src/sheet/plan";
import { entryList } from "../../../src/workbook/form/readForm";
import { readSchemeSheet } from "../../../src/workbook/scheme/schemeSheet";
import { markOf } from "../../../src/workbook/review/sentBack";
import type { TemplateRequest } from "../../../src/workbook/returns/template";
import { templatePlans } from "../../../src/workbook/returns/template";

const scheme = jiangsu2012;
const { columns, rows } = plannedPlacement(scheme);
const staffed = new Map([["1.3.fullTime", { reported: 5, evidence: "附件 3" }]]);

function template(sentBack?: TemplateRequest["sentBack"]) {
  const base = { scheme, year: 2012, unit: "南京市", sheetName: "南京市", entries: staffed };
  const [guide, form, record] = templatePlans(sentBack === undefined ? base : { ...base, sentBack });
  if (guide === undefined || form === undefined || record === undefined) throw new Error("sheets are missing");
  return { guide, form, record };
}

const cellOf = (form: SheetPlan, key: string, column: ColumnId) => form.cells[rows.get(key) ?? -1]?.[columns[column]];
const recordOf = (sheet: SheetPlan) => readSchemeSheet(sheet.cells.map((row) => row.map((cell) => cell?.value ?? null)));
const titles = (guide: SheetPlan) => guide.cells.map((row) => row[1]?.value);

describe("what the review sent back", () => {
  const sentBack = new Map([["1.3", new Map([["1.3.fullTime", ""], ["1.3.partTime", "=缺聘书"]])]]);

  it("stands on the indicator's lines: 退回 once, each reason on its own line, as text", () => {
    const { form } = template(sentBack);
    expect(cellOf(form, "1.3.fullTime", "reviewState")?.value).toBe("退回");
    expect(cellOf(form, "1.3.partTime", "reviewState")?.value).toBeUndefined();
    expect(cellOf(form, "1.3.fullTime", "reason")?.value).toBeUndefined();
    expect(cellOf(form, "1.3.partTime", "reason")).toMatchObject({ value: "=缺聘书" });
    expect(cellOf(form, "1.3.partTime", "reason")?.formula).toBeUndefined();
  });

  it("stands on no other line", () => {
    const { form } = template(sentBack);
    const others = entryList(scheme).filter(({ code }) => code !== "1.3");
    const said = others.flatMap(({ key }) => [cellOf(form, key, "reviewState")?.value, cellOf(form, key, "reason")?.value]);
    expect(said.filter((value) => value !== undefined)).toEqual([]);
  });

  it("cannot be edited, while 自报值 and 佐证材料 can", () => {
    const { form } = template(sentBack);
    const locked = (column: ColumnId) => cellOf(form, "1.3.fullTime", column)?.style?.locked !== false;
    expect((["reported", "evidence", "verified", "reason", "reviewState"] as const).map(locked)).toEqual([false, false, true, true, true]);
    expect(form.protected).toBe(true);
  });

  it("without a reason names whom to ask", () => {
    const { form } = template(new Map([["1.3", new Map()]]));
    expect(cellOf(form, "1.3.fullTime", "reason")?.value).toBe("请与省信用办联系，了解退回原因");
  });

  it("is kept with what the city had entered, so that a change can be told", () => {
    const record = recordOf(template(sentBack).record);
    const lines = [{ reported: 5, evidence: "附件 3" }, { reported: null, evidence: null }];
    expect(record?.sentBack).toEqual(new Map([["1.3", markOf(lines)]]));
    expect(record?.side).toBe("city");
  });

  it("is explained in 填报说明, with how many there are", () => {
    const { guide } = template(sentBack);
    expect(titles(guide)).toContain("退回补正");
    expect(guide.cells.flat().some((cell) => String(cell?.value ?? "").includes("有 1 项"))).toBe(true);
  });

  it("may be every indicator of the form", () => {
    const all = new Map(
      indicatorsOf(scheme).map((indicator) => [indicator.code, new Map(indicator.entries.map((entry) => [entryKey(indicator, entry), "缺文件"]))] as const),
    );
    const { form, record } = template(all);
    expect(recordOf(record)?.sentBack.size).toBe(indicatorsOf(scheme).length);
    expect(entryList(scheme).every(({ key }) => cellOf(form, key, "reason")?.value === "缺文件")).toBe(true);
  });
});

it("nothing sent back, nothing said of it", () => {
  const { guide, form, record } = template();
  expect(titles(guide)).not.toContain("退回补正");
  expect(entryList(scheme).some(({ key }) => cellOf(form, key, "reviewState")?.value !== undefined)).toBe(false);
  expect(recordOf(record)?.sentBack.size).toBe(0);
});

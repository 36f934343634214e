import { describe, expect, test } from "vitest";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import type { Entries, Scorecard } from "../../../src/core/index";
import { decodeCell } from "../../../src/workbook/form/decode";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { entryList } from "../../../src/workbook/form/readForm";
import { sampleForms, samplePlans } from "../../../src/workbench/sample";

const plans = samplePlans();
const placement = plannedPlacement(jiangsu2012);
const planNamed = (name: string) => plans.find((plan) => plan.name === name);

/** What the core makes of the cells that the sample's form holds. */
function scored(unit: string, column: "reported" | "verified" = "reported"): Scorecard {
  const cells = planNamed(unit)?.cells ?? [];
  const entries: Record<string, Entries[string]> = {};
  for (const { key, entry } of entryList(jiangsu2012)) {
    const line = cells[placement.rows.get(key) ?? -1];
    const reported = line?.[placement.columns.reported]?.value ?? null;
    const verified = line?.[placement.columns.verified]?.value ?? null;
    entries[key] = column === "verified" && verified !== null ? decodeCell(entry, verified, "verified") : decodeCell(entry, reported, "reported");
  }
  return scoreUnit(jiangsu2012, entries);
}

const statuses = (unit: string) => new Set(scored(unit).indicators.map(({ status }) => status));

describe("the sample workbook", () => {
  test("has a form for each of the thirteen cities and every other sheet", () => {
    expect(plans.map(({ name }) => name)).toEqual(["填报说明", ...jiangsu2012.units, "创新加分", "汇总", "排名", "操作记录", "_方案"]);
  });

  test("is the same every time", () => {
    expect(JSON.stringify(samplePlans())).toBe(JSON.stringify(plans));
  });

  test("says on its first sheet that nothing in it is real", () => {
    expect(plans[0]?.cells[2]?.[0]?.value).toMatch(/^示例数据/);
  });

  test("has ten complete cities, one with errors, one under way and one not begun", () => {
    const complete = jiangsu2012.units.filter((unit) => scored(unit).complete);
    expect(complete).toHaveLength(10);
    expect(statuses("徐州市")).toEqual(new Set(["ok", "missing", "invalid"]));
    expect(statuses("连云港市")).toEqual(new Set(["ok", "missing"]));
    expect(statuses("宿迁市")).toEqual(new Set(["missing"]));
  });

  test("has the mistakes people make, each told on its own row", () => {
    const { indicators } = scored("徐州市");
    const wrong = indicators.filter(({ status }) => status === "invalid").map(({ code }) => code);
    expect(wrong).toEqual(["1.3", "3.2", "4.4", "5.1", "6.2", "7.4c"]);
  });

  test("has two cities with equal totals and different figures", () => {
    const forms = sampleForms(jiangsu2012);
    expect(scored("扬州市").total).toBe(scored("镇江市").total);
    expect(forms.get("扬州市")?.reported).not.toEqual(forms.get("镇江市")?.reported);
    const totals = jiangsu2012.units.map((unit) => scored(unit).total);
    expect(new Set(totals).size).toBe(totals.length - 1);
  });

  test("has verified values that change one city's total", () => {
    expect(scored("淮安市", "verified").total).toBeLessThan(scored("淮安市").total);
  });

  test("has innovations in every state of review", () => {
    const rows = (planNamed("创新加分")?.cells ?? []).slice(4).filter((line) => (line[0]?.value ?? null) !== null);
    expect(rows.map((line) => line[7]?.value)).toEqual(["已认定", "已认定", "已认定", "待审核", "不予认定"]);
  });
});

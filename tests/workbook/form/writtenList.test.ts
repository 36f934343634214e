import { describe, expect, it } from "vitest";
import type { Scheme } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012, scoreUnit } from "../../../src/core/index";
import { formPlan } from "../../../src/workbook/form/form";
import { bonusPlan, cityChoice } from "../../../src/workbook/awards/bonus";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { writtenList } from "../../../src/sheet/writtenList";

/** The official scheme with other labels for the options of 1.2. */
function schemeWith(labels: readonly string[]): Scheme {
  return {
    ...jiangsu2012,
    categories: jiangsu2012.categories.map((category) => ({
      ...category,
      items: category.items.map((item) => ({
        ...item,
        indicators: item.indicators.map((indicator) => ({
          ...indicator,
          entries: indicator.entries.map((entry) =>
            indicator.code === "1.2" && entry.type.kind === "choice"
              ? { ...entry, type: { ...entry.type, options: entry.type.options.map((option, at) => ({ ...option, label: { zh: labels[at] ?? "", en: "" } })) } }
              : entry,
          ),
        })),
      })),
    })),
  };
}

const offered = (scheme: Scheme) => {
  const { rows, columns } = plannedPlacement(scheme);
  const row = rows.get("1.2.office");
  const plan = formPlan({ scheme, year: 2012, unit: "南京市", hasBonusSheet: false });
  const found = plan.validations?.filter(({ areas }) => areas.some((area) => area.row === row && area.column === columns.reported));
  return { rules: found?.map(({ rule }) => rule), plan, row: row ?? -1, column: columns.reportedStatus };
};

describe.each([
  ["with commas", ["单设,信用办", "合署", "未设立"]],
  ["that begin with =", ["=单设信用办", "合署", "未设立"]],
  ["longer together than a list may be", ["甲".repeat(120), "乙".repeat(120), "丙".repeat(20)]],
  ["longer than a text of a formula may be", ["甲".repeat(300), "乙", "丙"]],
])("options %s", (_what, labels) => {
  const scheme = schemeWith(labels);

  it("have no dropdown, which Excel could not take, and are checked all the same", () => {
    const { rules, plan, row, column } = offered(scheme);
    expect(rules).toEqual([]);
    const formula = plan.cells[row]?.[column]?.formula ?? "";
    const literals = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text);
    expect(literals.filter((text) => text.length > 255)).toEqual([]);
    expect(literals.join("")).toContain(labels.join(""));
  });

  it("are scored as ever", () => {
    expect(indicatorsOf(scheme)).toHaveLength(47);
    expect(scoreUnit(scheme, { "1.2.office": "standalone" }).base).toBe(40);
  });
});

describe("a list that is written out", () => {
  it("is offered where Excel takes it", () => {
    expect(offered(jiangsu2012).rules).toEqual([{ kind: "list", items: ["单设信用办", "与其他处室合署办公", "未设立"] }]);
    expect(writtenList(["a".repeat(126), "b".repeat(128)])).not.toBeNull();
    expect(writtenList(["a".repeat(127), "b".repeat(128)])).toBeNull();
  });

  it("is one way for the cities of 创新加分 too", () => {
    expect(cityChoice(jiangsu2012, ["南京市", "无锡市"])?.rule).toEqual({ kind: "list", items: ["南京市", "无锡市"] });
    expect(cityChoice(jiangsu2012, ["南京,市"])).toBeNull();
  });

  it("names every field of the official text of category 8, its first clause too", () => {
    const [, field] = (bonusPlan(jiangsu2012, 2012, ["南京市"]).validations ?? []).map(({ rule }) => (rule.kind === "list" ? rule.items : []));
    expect(field?.[0]).toBe("市委、市政府主要负责人担任领导小组组长");
    expect(field).toHaveLength(8);
  });
});

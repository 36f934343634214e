import { describe, expect, test } from "vitest";
import { indicatorsOf } from "../../../src/core/index";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import { readDraft } from "../../../src/workbook/scheme/readDraft";
import { readRule } from "../../../src/workbook/scheme/readRule";
import { ruleText } from "../../../src/workbook/scheme/ruleText";
import { acrossIndicators, acrossScheme } from "../../core/across/index";
import { spreadOverAllScheme, spreadScheme } from "../../core/across/spread";
import { conditionScheme } from "../../core/across/conditions";
import { spreadEvenlyScheme } from "../../core/across/spreadEvenly";
import { kindIndicators, kindsScheme } from "../../core/support/kindsScheme";
import { gridOf } from "../../support/draftGrid";

describe("rules of kinds for other tables", () => {
  test.each([...kindIndicators, ...acrossIndicators, ...[spreadScheme, spreadOverAllScheme, spreadEvenlyScheme, conditionScheme].flatMap(indicatorsOf).map((one) => [one.code, one] as const)])("%s is read back as it was, in both languages", (_name, { rule, entries }) => {
    for (const language of ["zh-CN", "en-US"] as const) expect(readRule(ruleText(rule, entries, language), entries)).toEqual({ ok: true, rule });
  });

  test("what compares cities comes through a draft unchanged", () => {
    const draft = readDraft(gridOf(acrossScheme));
    expect(draft?.problems).toEqual([]);
    expect(canonicalJson(draft?.scheme)).toBe(canonicalJson(acrossScheme));
  });

  test("and entries of every type come through a draft unchanged", () => {
    const draft = readDraft(gridOf(kindsScheme));
    expect(draft?.problems).toEqual([]);
    expect(canonicalJson(draft?.scheme)).toBe(canonicalJson(kindsScheme));
  });

  test("a rule between brackets of the sentence needs none of its own, and may have them", () => {
    const entries = kindIndicators.get("conditional")?.entries ?? [];
    const docs = { kind: "cap", max: 5, of: { kind: "perUnit", entry: entries[1]?.name ?? "", each: 1 } } as const;
    const rule = { kind: "conditional", entry: entries[0]?.name ?? "", then: docs, otherwise: { kind: "sum", of: [docs, docs] } } as const;
    expect(ruleText(rule, entries, "zh-CN")).toBe("「列入省试点」为“是”则（（「出台文件」×1分，最高5分））否则（（「出台文件」×1分，最高5分 ＋ 「出台文件」×1分，最高5分））");
    for (const text of [ruleText(rule, entries, "zh-CN"), "「列入省试点」为“是”则（「出台文件」×1分，最高5分）否则（「出台文件」×1分，最高5分 ＋ 「出台文件」×1分，最高5分）"]) {
      expect(readRule(text, entries)).toEqual({ ok: true, rule });
    }
    expect(readRule("指标「1.2」得分达到5分则(「出台文件」*1分,最高5分)否则(20分,「出台文件」每个扣1分,扣完为止)", entries)).toEqual({
      ok: true,
      rule: { kind: "onIndicator", indicator: "1.2", atLeast: 5, then: docs, otherwise: { kind: "deduction", from: 20, deductions: [{ entry: entries[1]?.name, each: 1 }] } },
    });
  });

  test("a no is said by saying nothing", () => {
    const of = kindIndicators.get("meanOfYears");
    const text = ruleText({ kind: "mean", entries: ["a", "b"], trimmed: false }, of?.entries ?? [], "zh-CN");
    expect(text).toBe("「专家a」、「专家b」的平均分");
    expect(readRule(text, of?.entries ?? [])).toEqual({ ok: true, rule: { kind: "mean", entries: ["a", "b"] } });
  });

  test("read as Chinese", () => {
    const said = (name: string) => {
      const of = kindIndicators.get(name);
      return of === undefined ? "" : ruleText(of.rule, of.entries, "zh-CN");
    };
    expect(said("byDay")).toBe("「报送日期」不迟于2013-12-31得10分，每迟1天扣0.3分，超过30天不得分");
    expect(said("byMonth")).toBe("「报送日期」不迟于2013-12-31得10分，每迟1个月扣3分");
    expect(said("span")).toBe("「受理日期」至「办结日期」：20天内得10分，40天内得5分");
    expect(said("percentShare")).toBe("「抽查合格率」%×50分");
    expect(said("conditionalAlone")).toBe("「列入省试点」为“是”则（「出台文件」：5以上得6分）");
    expect(said("growthInSteps")).toBe("「本年用户数」比「上年用户数」每增长满5%得2分，最高10分");
    expect(said("aboveQuota")).toBe("「完成数」超过「计划数」：10%以上得1分，30%以外每满20%再得1分，最高5分");
    expect(said("trimmedMean")).toBe("「专家a」、「专家b」、「专家c」、「专家d」、「专家e」去掉最高最低各一个后的平均分");
    expect(said("roundedTerm")).toBe("加权（「专家a」、「专家b」、「专家c」的平均分占50%；「专家c」按所得分计占50%），四舍五入取整");
    const [, second, , , fifth] = indicatorsOf(spreadEvenlyScheme);
    expect(second && ruleText(second.rule, second.entries, "zh-CN")).toBe("「不适用」为“是”分值平均分摊到本项其他指标，否则（「完成乙」÷「总数乙」×7.5分）");
    expect(fifth && ruleText(fifth.rule, fifth.entries, "en-US")).toBe("if 「Not applicable」 spread evenly over the rest of the category, else (「Done 戊」 ÷ 「All 戊」 × 3)");
    expect(said("missing")).toBe("0.4分，「省定文件a」、「省定文件b」、「省定文件c」、「省定文件d」、「省定文件e」每缺1项扣0.1分，扣完为止");
  });
});

import { describe, expect, it } from "vitest";
import type { Entries, Scheme } from "../../../src/core/index";
import { entryKey, indicatorsOf, scoreUnit } from "../../../src/core/index";
import type { CellDraft } from "../../../src/taskpane/form/entryDraft";
import { liveScore } from "../../../src/taskpane/form/entryDraft";
import { conditionScheme } from "../../core/across/conditions";
import { spreadScheme } from "../../core/across/spread";

/** The live points of an indicator with a text typed into an entry, the rest as it stands on the form. */
function typedInto(scheme: Scheme, form: Entries, code: string, name: string, text: string) {
  const indicator = indicatorsOf(scheme).find((one) => one.code === code);
  if (indicator === undefined) throw new Error(code);
  const keys = indicator.entries.map((entry) => entryKey(indicator, entry));
  const shown = (value: Entries[string]) => (value === true ? "是" : value === false ? "否" : (value ?? null));
  const entries = keys.map((key) => ({ key, reported: shown(form[key]), verified: null, reason: "", evidence: "", reasonAddress: null, evidenceAddress: null }));
  const review = { indicator: code, state: "pending", unknownState: null, address: null, entries, gaps: [] } as const;
  const draft: CellDraft = { sheetId: "form", indicator: code, key: `${code}.${name}`, column: "reported", before: null, text };
  return liveScore(scheme, indicator, form, review, [draft], "zh-CN");
}

describe("live points of what draws on other indicators", () => {
  it("of what does not apply are those that the form would give, not as if nothing else were filled in", () => {
    const form = { "1.1.done": 1, "1.1.all": 2, "1.2.none": false, "1.2.done": 0, "1.2.all": 1, "1.3.staff": 10, "1.4.none": true };
    const after = scoreUnit(spreadScheme, { ...form, "1.2.none": true }).indicators[1];
    expect(after?.points).toBe(4.29);
    expect(typedInto(spreadScheme, form, "1.2", "none", "是")).toEqual(after);
  });

  it("follow the condition as the form stands, and what is typed", () => {
    const form = { "1.1.done": 1, "1.1.all": 1, "2.1.done": 6, "2.1.all": 10, "1.2.docs": 2 };
    expect(typedInto(conditionScheme, form, "1.1", "done", "1")).toMatchObject({ points: 10, explanation: "指标 2.1 得 6 分，达到 6 分；完成数 1÷总数 1×10＝10" });
    expect(typedInto(conditionScheme, { ...form, "2.1.done": 5 }, "1.1", "done", "1")).toMatchObject({ points: 0 });
    expect(typedInto(conditionScheme, form, "1.2", "docs", "4")).toMatchObject({ points: 6 });
  });
});

import { describe, expect, it } from "vitest";
import type { Entry, EntryValue } from "../../src/core/index";
import { sayChange } from "../../src/core/messages/gains";
import { day } from "./kinds/case";

const labelled = (type: Entry["type"], unit?: string): Entry => ({ name: "n", label: { zh: "人员", en: "Staff" }, type, ...(unit !== undefined && { unit }) });
const office: Entry["type"] = { kind: "choice", options: [{ id: "alone", label: { zh: "单设", en: "Alone" }, formerly: ["独立"], points: 40 }, { id: "joint", label: { zh: "合署", en: "Joint" }, points: 20 }] };

describe("a change of one entry in words", () => {
  it.each<readonly [Entry, EntryValue, EntryValue, zh: string, en: string]>([
    [labelled({ kind: "count" }, "人"), 3, 5, "人员：再增 2 人", "Staff: 2 more"],
    [labelled({ kind: "count" }, "人"), 5, 3, "人员：减少 2 人", "Staff: 2 fewer"],
    [labelled({ kind: "count" }), 0, 1, "人员：再增 1", "Staff: 1 more"],
    [labelled({ kind: "plan" }, "家"), 9, 4, "人员：减少 5 家", "Staff: 5 fewer"],
    [labelled({ kind: "amount" }, "万元"), 9.5, 10, "人员：增至 10 万元", "Staff: raise to 10"],
    [labelled({ kind: "amount" }, "万元"), 10, 9.5, "人员：减至 9.5 万元", "Staff: lower to 9.5"],
    [labelled({ kind: "percent" }, "%"), 79.5, 80, "人员：增至 80%", "Staff: raise to 80%"],
    [labelled({ kind: "percent" }), 80, 79.5, "人员：减至 79.5%", "Staff: lower to 79.5%"],
    [labelled({ kind: "score", max: 20 }, "分"), 5, 20, "人员：增至 20 分", "Staff: raise to 20"],
    [labelled({ kind: "bool" }), false, true, "人员：改为“是”", "Staff: change to “yes”"],
    [labelled({ kind: "bool" }), true, false, "人员：改为“否”", "Staff: change to “no”"],
    [labelled(office), "joint", "alone", "人员：改为“单设”", "Staff: change to “Alone”"],
    [labelled(office), "joint", "nothing", "人员：改为“”", "Staff: change to “”"],
    [labelled({ kind: "text" }), "无", "年度工作方案", "人员：填写名称", "Staff: give a name"],
    [labelled({ kind: "text" }), "年度工作方案", "无", "人员：改为“无”", "Staff: change to 无 (none)"],
    [labelled({ kind: "date" }), day("2014-01-05"), day("2013-12-31"), "人员：提前 5 天（2013-12-31）", "Staff: 5 days earlier (2013-12-31)"],
    [labelled({ kind: "date" }), day("2014-01-05"), day("2014-01-04"), "人员：提前 1 天（2014-01-04）", "Staff: 1 day earlier (2014-01-04)"],
    [labelled({ kind: "date" }), day("2013-12-31"), day("2014-01-02"), "人员：推后 2 天（2014-01-02）", "Staff: 2 days later (2014-01-02)"],
    [labelled({ kind: "date" }), day("2013-12-31"), day("2014-01-01"), "人员：推后 1 天（2014-01-01）", "Staff: 1 day later (2014-01-01)"],
  ])("%j from %j to %j: %s", (entry, from, to, zh, en) => {
    expect([sayChange({ entry, from, to }, "zh-CN"), sayChange({ entry, from, to }, "en-US")]).toEqual([zh, en]);
  });
});

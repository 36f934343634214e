import type { Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import type { CellValue } from "../../src/sheet/plan";
import type { DraftColumn } from "../../src/workbook/scheme/draftColumns";
import { draftColumns } from "../../src/workbook/scheme/draftColumns";
import { adoptedScheme } from "../../src/workbook/scheme/adoptedScheme";
import { readDraft } from "../../src/workbook/scheme/readDraft";
import { gridOf } from "./draftGrid";

/** Next year's table as staff make it from this year's: an indicator more, one less, other caps and tiers, an option and a type changed. */
export function revisedGrid(): CellValue[][] {
  const grid = gridOf(jiangsu2012);
  const at = (key: string) => grid.findIndex((row) => row[0] === key);
  const set = (key: string, values: Partial<Record<DraftColumn, CellValue>>) => {
    const row = grid[at(key)];
    if (row === undefined) throw new Error(key);
    for (const [name, value] of Object.entries(values)) row[draftColumns.findIndex((one) => one === name)] = value;
  };
  const line = (values: Partial<Record<DraftColumn, CellValue>>): CellValue[] => draftColumns.map((name) => values[name] ?? null);
  set("scheme:tableTitle", { content: "2014年省辖市社会信用体系建设工作考核指标" });
  // 2.4 and 2.5 stood for 10 points each; one of 20 takes their place.
  grid.splice(at("item:2.4"), 3);
  set("item:2.5", { points: 20 });
  set("indicator:2.5", { points: 20, rule: "「有对市级部门的年度考核制度」为“是”得20分", criteria: "有年度考核制度的得20分" });
  // Caps and tiers.
  set("indicator:1.3", { rule: "（「专职人员」×4分，最高40分 ＋ 「兼职人员」×2分，最高10分），最高40分", criteria: "专职人员：人数×4，最高得40分\n兼职人员：人数×2，最高得10分" });
  set("indicator:4.5", { rule: "「报告数量」：5000以上得30分，1000以上得20分，200以上得10分" });
  // Another type, and an option that goes.
  set("entry:4.5.reports", { type: "金额等小数" });
  grid.splice(at("option:1.2.office/shared"), 1);
  // An indicator more, in the place of points that another had.
  set("indicator:3.1", { points: 5, rule: "「已制定方案，发布计划和申报方式」为“是”得5分" });
  grid.splice(
    at("indicator:3.1") + 2,
    0,
    line({ kind: "指标", code: "3.1a", points: 5, rule: "「举办信用管理培训」×2分，最高5分", content: "信用管理培训", criteria: "每场2分，最高5分", basis: "文件资料", method: "材料审核" }),
    line({ kind: "填报项", name: "举办信用管理培训", type: "整数", unit: "场" }),
  );
  return grid;
}

/** The same adopted. Throws where the draft is not sound. */
export function revisedScheme(): Scheme {
  const draft = readDraft(revisedGrid());
  if (draft === null || draft.scheme === null) throw new Error(JSON.stringify(draft?.problems));
  return adoptedScheme(draft.scheme, jiangsu2012);
}

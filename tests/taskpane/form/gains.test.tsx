import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012, noQuota, scoreUnit } from "../../../src/core/index";
import { FakeActions, sheetIdOf } from "../../support/fakeActions";
import { fullForm } from "../../support/fullForm";
import { callsOf, renderPane, settle } from "../support/renderPane";

interface Setting {
  readonly side?: "office" | "city";
  readonly verified?: Entries;
  readonly language?: "zh-CN" | "en-US";
}

/** 提分空间 of 南京市, which differs from full points in what is said; beside it two cities with 980 and 970 points. */
async function openGains(own: Entries, { side = "office", verified = {}, language = "zh-CN" }: Setting = {}): Promise<FakeActions> {
  const city = { name: "南京市", reported: { ...fullForm, ...own }, verified };
  const others = [
    { name: "无锡市", reported: { ...fullForm, "1.2.office": "shared" }, verified: {} },
    { name: "徐州市", reported: { ...fullForm, "1.2.office": "shared", "3.1.planPublished": false }, verified: {} },
  ];
  const actions = new FakeActions(side === "city" ? [city] : [city, ...others]);
  actions.side = side;
  actions.activeSheetId = sheetIdOf("南京市");
  await renderPane(actions, { language });
  const isChinese = language === "zh-CN";
  fireEvent.click(screen.getByRole("tab", { name: isChinese ? "得分" : "Points" }));
  await settle();
  fireEvent.click(screen.getByRole("button", { name: isChinese ? /提分空间/ : /Points to gain/ }));
  await settle();
  return actions;
}

const rows = () =>
  within(screen.getByRole("tabpanel"))
    .queryAllByRole("listitem")
    .map((row) => [...row.querySelectorAll("span, p")].filter((one) => one.closest("button") === null).map((one) => one.textContent));

const lacking = { "1.1.chairedByCityLeader": false, "1.2.office": "none", "1.3.fullTime": 5, "1.3.partTime": 0, "3.3a.cityModelsRevoked": 1 };

describe("提分空间", () => {
  test("the form of these tests has every base point", () => {
    expect(scoreUnit(jiangsu2012, fullForm)).toMatchObject({ base: 1000, bonus: 0 });
  });

  test("largest first, with the change, where it leads to in the ranking, and the way to full points", async () => {
    await openGains({ "1.1.chairedByCityLeader": false, "1.3.fullTime": 5, "1.3.partTime": 0 });
    expect(rows()).toEqual([
      ["+20 分", "得满分 · 第 3 名 → 第 1 名", "成立领导小组并由市领导担任组长：改为“是”", "1.1 社会信用体系建设工作管理部门建设情况"],
      ["+5 分", "第 3 名 → 第 2 名", "专职人员：再增 1 人", "1.3 人员配置情况", "专职人员：再增 3 人，+15 分，得满分 · 第 3 名 → 第 1 名"],
    ]);
  });

  test("what takes points off is to become less, and a choice another", async () => {
    await openGains(lacking);
    expect(rows().map(([adds, , change]) => [adds, change])).toEqual([
      ["+20 分", "成立领导小组并由市领导担任组长：改为“是”"],
      ["+20 分", "信用建设职能部门的设置情况：改为“与其他处室合署办公”"],
      ["+10 分", "因投诉并经查实而取消市级示范：减少 1 家"],
      ["+5 分", "专职人员：再增 1 人"],
    ]);
  });

  test("in English", async () => {
    await openGains({ "1.3.fullTime": 2, "1.3.partTime": 0 }, { language: "en-US" });
    expect(rows()).toEqual([["+5", "", "Full-time staff: 1 more", "1.3 Staffing", "Full-time staff: 6 more, +30, reaches full points · rank 2 → 1"]]);
  });

  test("a city sees its own without ranks", async () => {
    await openGains({ "1.1.chairedByCityLeader": false }, { side: "city" });
    expect(rows()).toEqual([["+20 分", "得满分", "成立领导小组并由市领导担任组长：改为“是”", "1.1 社会信用体系建设工作管理部门建设情况"]]);
  });

  test("what is missing, wrong or takes several changes stands below, without a gain of its own", async () => {
    await openGains({ "1.1.chairedByCityLeader": null, "1.3.fullTime": "约10", "3.3b.provincialModels": 1, "3.3b.provincialModelsRevoked": 1, "3.2.certifiedPlan": noQuota });
    expect(rows()).toEqual([
      ["填报有误，改正后最多 +40 分", "1.3 人员配置情况"],
      ["未填报，填报后最多 +20 分", "1.1 社会信用体系建设工作管理部门建设情况"],
      ["要同时改两处以上，最多 +10 分", "3.3b 示范创建工作"],
    ]);
  });

  test("a row leads to the cell that counts: 核定值 where the province gave one", async () => {
    const actions = await openGains({ "1.1.chairedByCityLeader": false }, { verified: { "1.3.fullTime": 3, "1.3.partTime": 0 } });
    fireEvent.click(screen.getByRole("button", { name: "定位到1.1 社会信用体系建设工作管理部门建设情况" }));
    await settle();
    fireEvent.click(screen.getByRole("button", { name: "定位到1.3 人员配置情况" }));
    await settle();
    expect(callsOf(actions, "jumpTo")).toEqual([
      { sheetId: sheetIdOf("南京市"), address: "K6" },
      { sheetId: sheetIdOf("南京市"), address: "L8" },
    ]);
  });

  test("full points say so", async () => {
    await openGains({});
    expect(screen.getByText("各项均已得满分")).toBeTruthy();
    expect(rows()).toEqual([]);
  });
});

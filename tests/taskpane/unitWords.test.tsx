import { act, fireEvent, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import type { Scheme } from "../../src/core/index";
import type { Panel, Tab } from "../../src/taskpane/state/model";
import { exampleSchemes } from "../../src/workbook/scheme/examples/index";
import { FakeActions } from "../support/fakeActions";
import { renderPane, settle } from "./support/renderPane";

const [county] = exampleSchemes;
if (county?.naming === undefined) throw new Error("the example is gone");
const scheme: Scheme = { ...jiangsu2012, naming: county.naming };

/** A workbook by the official table for counties. */
class CountyActions extends FakeActions {
  constructor() {
    super();
    const read = this.readState;
    this.readState = async (options) => {
      const outcome = await read(options);
      return outcome.ok && outcome.value.kind === "assessment" ? { ok: true, value: { ...outcome.value, scheme } } : outcome;
    };
  }
}

const cities = /城市|各市|先进市|[本该每个]市|其他市|\bcit(?:y|ies)\b/i;
const own = JSON.stringify(jiangsu2012);

/** What is shown or read out that calls a county a city; the official texts may speak of cities. */
function ofCities(): readonly string[] {
  const texts: string[] = [];
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    if (node instanceof Element) texts.push(...["aria-label", "placeholder", "title"].map((name) => node.getAttribute(name) ?? ""));
    else if (!(node.parentElement instanceof HTMLStyleElement)) texts.push(node.textContent ?? "");
  }
  return texts.filter((text) => cities.test(text.replaceAll("盐城市", "")) && !own.includes(JSON.stringify(text).slice(1, -1)));
}

const tabs: readonly Tab[] = ["todo", "entry", "scores", "review", "tracking", "summary"];
const panels: readonly Panel[] = ["insert", "corrections", "emptyCounts", "report", "rank", "export", "import", "byIndicator", "tryOut", "award", "publish", "units", "groups", "repair", "notWritten", "history", "help"];

describe.each(["zh-CN", "en-US"] as const)("in a workbook for counties no city is spoken of (%s)", (language) => {
  test.each(tabs)("on the tab %s", async (tab) => {
    const { pane } = await renderPane(new CountyActions(), { language });
    act(() => pane.showTab(tab));
    await settle();
    expect(ofCities()).toEqual([]);
  });

  test.each(panels)("on the page %s", async (panel) => {
    const { pane } = await renderPane(new CountyActions(), { language });
    act(() => pane.open(panel));
    await settle();
    expect(ofCities()).toEqual([]);
  });

  test("in what is said of 一键计算, 校验 and 生成排名", async () => {
    const { pane } = await renderPane(new CountyActions(), { language });
    for (const run of [pane.recompute, pane.check, () => pane.rank(2)]) {
      await act(async () => void (await run()));
      await settle();
      expect(document.body.textContent).toMatch(language === "zh-CN" ? /个县（市、区）/ : /counties/);
      expect(ofCities()).toEqual([]);
    }
  });

  test("where a workbook is made, as soon as the scheme for counties is chosen", async () => {
    const { pane } = await renderPane(new FakeActions(), { language });
    act(() => pane.open("create"));
    await settle();
    const title = language === "zh-CN" ? county.tableTitle : county.title.en;
    const chosen = screen.getByRole("radio", { name: (name) => name.includes(title) });
    fireEvent.click(chosen);
    await settle();
    expect(screen.getByRole("heading", { name: language === "zh-CN" ? `县（市、区）（${county.units.length}）` : `Counties (${county.units.length})` })).toBeTruthy();
    expect(screen.getByPlaceholderText(language === "zh-CN" ? "添加县（市、区）" : "Add a county")).toBeTruthy();
  });
});

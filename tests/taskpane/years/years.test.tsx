import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { fireEvent, render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { YearFile } from "../../../src/actions/types";
import { jiangsu2012 } from "../../../src/core/index";
import { Pane } from "../../../src/taskpane/state/pane";
import { PaneProvider } from "../../../src/taskpane/state/react";
import { YearsSection } from "../../../src/taskpane/years/YearsSection";
import { FakeActions } from "../../support/fakeActions";
import { callsOf, settle } from "../support/renderPane";

const ofYear = (year: number): Omit<YearFile, "file"> => ({ results: { year, scheme: jiangsu2012, units: [] }, notes: [] });
const refused: Omit<YearFile, "file"> = { results: null, notes: [{ severity: "refused", message: "文件已损坏" }] };

async function open(language: "zh-CN" | "en-US" = "zh-CN"): Promise<FakeActions> {
  const actions = new FakeActions();
  actions.yearFiles = new Map([["2009.xlsx", ofYear(2009)], ["2010.xlsx", ofYear(2010)], ["2011.xlsx", ofYear(2011)], ["又一个2011.xlsx", ofYear(2011)], ["坏.xlsx", refused]]);
  const pane = new Pane(actions, { language, theme: "light", remember: () => undefined });
  await pane.refresh();
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneProvider value={pane}>
        <YearsSection />
      </PaneProvider>
    </FluentProvider>,
  );
  return actions;
}

async function choose(...names: readonly string[]): Promise<void> {
  fireEvent.change(screen.getByLabelText("以前各年的工作簿"), { target: { files: names.map((name) => new File(["x"], name)) } });
  await settle();
}

const lines = () => screen.queryAllByRole("listitem").map((item) => item.textContent);
const submit = () => screen.getByRole("button", { name: /^生成历年对比/ });

describe("历年对比 in the pane", () => {
  test("reads the files chosen, each on its own line, and writes those that count", async () => {
    const actions = await open();
    expect(lines()).toEqual([]);
    expect(screen.queryByRole("button", { name: /^生成历年对比/ })).toBeNull();
    await choose("2011.xlsx", "坏.xlsx", "2010.xlsx");
    expect(callsOf(actions, "previewYears")).toEqual([["2011.xlsx", "坏.xlsx", "2010.xlsx"]]);
    expect(lines()).toEqual(["2011.xlsx2011 年，0 个城市", "坏.xlsx文件已损坏", "2010.xlsx2010 年，0 个城市"]);
    expect(submit().textContent).toBe("生成历年对比（3 年）");
    fireEvent.click(submit());
    await settle();
    expect(callsOf(actions, "writeYears")).toEqual([["2011.xlsx", "2010.xlsx"]]);
  });

  test("one alone is not enough, and a second of the same year does not count", async () => {
    const actions = await open();
    await choose("2011.xlsx", "又一个2011.xlsx");
    expect(lines()[1]).toBe("又一个2011.xlsx2011 年，0 个城市2011 年的工作簿已选过（2011.xlsx），同一年只能有一个");
    expect(screen.getByText("再选 1 个即可生成")).toBeTruthy();
    fireEvent.click(submit());
    await settle();
    expect(callsOf(actions, "writeYears")).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "去掉：2011.xlsx" }));
    expect(lines()).toEqual(["又一个2011.xlsx2011 年，0 个城市"]);
    await choose("2010.xlsx");
    fireEvent.click(submit());
    await settle();
    expect(callsOf(actions, "writeYears")).toEqual([["又一个2011.xlsx", "2010.xlsx"]]);
  });

  test("a file that was mended and chosen again takes its line's place; more than five are not read", async () => {
    const actions = await open();
    await choose("坏.xlsx", "2011.xlsx");
    actions.yearFiles = new Map([...actions.yearFiles, ["坏.xlsx", ofYear(2008)]]);
    await choose("坏.xlsx");
    expect(lines()).toEqual(["2011.xlsx2011 年，0 个城市", "坏.xlsx2008 年，0 个城市"]);
    await choose("2010.xlsx", "2009.xlsx", "甲.xlsx", "乙.xlsx");
    expect(callsOf(actions, "previewYears").at(-1)).toEqual(["2010.xlsx", "2009.xlsx", "甲.xlsx"]);
    expect(screen.getByText("最多 5 个，其余没有读取")).toBeTruthy();
  });
});

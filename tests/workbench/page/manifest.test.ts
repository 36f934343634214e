import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readRibbon } from "../../../src/workbench/ribbon/readManifest";
import { ribbonCommands } from "../../../src/taskpane/commands/ribbon";

const xml = readFileSync("manifest.xml", "utf8");
const base = "http://localhost:4300/workbench.html";

function parse(text: string): Document {
  const { window } = new JSDOM("");
  return new window.DOMParser().parseFromString(text, "application/xml");
}

const buttonsOf = (text: string, language: "zh-CN" | "en-US" = "zh-CN") =>
  readRibbon(parse(text), language, base).groups.flatMap((group) => group.buttons);

describe("the ribbon that the workbench draws from the manifest", () => {
  test("is the manifest's tab, group by group, in Chinese", () => {
    const ribbon = readRibbon(parse(xml), "zh-CN", base);
    expect(ribbon.label).toBe("信用考核");
    expect(ribbon.groups.map((group) => [group.label, group.buttons.map((button) => button.label)])).toEqual([
      ["考核工作簿", ["新建考核工作簿", "插入指标表", "编制方案"]],
      ["校验与计算", ["校验", "一键计算", "生成排名"]],
      ["年度工作", ["导出填报表", "导入填报表", "核定", "创新加分", "公布结果"]],
      ["查看", ["任务窗格"]],
    ]);
  });

  test("is worded in English where the manifest has English", () => {
    const ribbon = readRibbon(parse(xml), "en-US", base);
    expect([ribbon.label, ...buttonsOf(xml, "en-US").map((button) => button.label)]).toContain("Recompute");
  });

  test("names the function of every button but the pane's", () => {
    const functions = buttonsOf(xml).flatMap(({ action }) => (action.kind === "function" ? [action.name] : []));
    expect(functions).toEqual(ribbonCommands);
    expect(buttonsOf(xml).filter(({ action }) => action.kind === "pane").map(({ id }) => id)).toEqual(["Button.TaskPane"]);
  });

  test("brings icons and tips from this site, not from where the manifest points", () => {
    for (const { icons, tip } of buttonsOf(xml)) {
      expect([...icons.keys()]).toContain(32);
      for (const address of icons.values()) expect(address).toMatch(/^http:\/\/localhost:4300\/assets\/.+\.png$/);
      expect(tip.length).toBeGreaterThan(10);
    }
  });

  test("finds its icons where the site stands in a folder, whatever folder the manifest points to", () => {
    const inFolder = xml.replaceAll("https://localhost:3000/", "https://intranet.example/tools/credit/");
    const addressesAt = (where: string) => readRibbon(parse(inFolder), "zh-CN", where).groups.flatMap(({ buttons }) => buttons.flatMap(({ icons }) => [...icons.values()]));
    expect(addressesAt("https://intranet.example/tools/credit/workbench.html")).toContain("https://intranet.example/tools/credit/assets/check-32.png");
    expect(addressesAt(base)).toContain("http://localhost:4300/assets/check-32.png");
  });

  test.each([
    ["a label that is defined nowhere", xml.replace('<bt:String id="Check.Label"', '<bt:String id="Other"'), /Check\.Label/],
    ["an action that Excel would know and this does not", xml.replace('xsi:type="ExecuteFunction"', 'xsi:type="Unheard"'), /Unheard/],
    ["no tab", xml.replaceAll("CustomTab", "OtherTab"), /CustomTab/],
    ["broken XML", xml.slice(0, 4000), /well-formed|CustomTab/],
  ])("is refused for %s", (_what, text, message) => {
    expect(() => readRibbon(parse(text), "zh-CN", base)).toThrow(message);
  });
});

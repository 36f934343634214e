import { expect, test } from "vitest";
import { dictionaryOf, loadDictionary } from "../../src/i18n/index";
import { ribbonTab } from "../../src/ribbon/index";
import type { CommandName, CommandRecord } from "../../src/taskpane/commands/commands";
import { commands } from "../../src/taskpane/commands/commands";
import { officeButtons, ribbonCommands } from "../../src/taskpane/commands/ribbon";
import { attribute, elements, onlyElement, parseManifest } from "./manifest";

const manifest = parseManifest();
const strings = new Map(elements(manifest, "String").map((text) => [attribute(text, "id"), text]));

function recordOf(name: CommandName): CommandRecord {
  return commands[name];
}

/** A button as a user meets it. */
function describeButton(control: Element): readonly string[] {
  const label = strings.get(attribute(elements(control, "Label")[0] ?? control, "resid"));
  const english = label && elements(label, "Override").find((override) => attribute(override, "Locale") === "en-US");
  const action = onlyElement(control, "Action");
  const does = elements(action, "FunctionName")[0]?.textContent ?? attribute(action, "xsi:type");
  return [label ? attribute(label, "DefaultValue") : "", english ? attribute(english, "Value") : "", does];
}

test("the ribbon has its buttons, in their order and in both languages", () => {
  expect(elements(manifest, "Control").map(describeButton)).toEqual([
    ["新建考核工作簿", "New assessment workbook", "createWorkbook"],
    ["插入指标表", "Insert indicator table", "insertForm"],
    ["编制方案", "Draft a scheme", "startDraft"],
    ["校验", "Check", "check"],
    ["一键计算", "Recompute", "recompute"],
    ["生成排名", "Rank", "rank"],
    ["导出填报表", "Export templates", "exportTemplates"],
    ["导入填报表", "Import returned forms", "acceptReturns"],
    ["核定", "Review", "review"],
    ["创新加分", "Innovation points", "award"],
    ["公布结果", "Publish", "publish"],
    ["任务窗格", "Task pane", "ShowTaskpane"],
  ]);
});

test("the office's buttons, which a city's file greys, are the manifest's, on its tab and in their groups", () => {
  expect(elements(manifest, "CustomTab").map((tab) => attribute(tab, "id"))).toEqual([ribbonTab]);
  expect(Object.fromEntries(officeButtons)).toEqual({
    "Group.Workbook": ["Button.CreateWorkbook", "Button.InsertForm", "Button.StartDraft"],
    "Group.Scoring": ["Button.Rank"],
    "Group.Year": ["Button.ExportTemplates", "Button.AcceptReturns", "Button.Review", "Button.Award", "Button.Publish"],
  });
});

test("every command's button is the manifest's, in its order and group", () => {
  const inManifest = elements(manifest, "Group").flatMap((group) =>
    elements(group, "Control").map((control) => [attribute(group, "id"), elements(control, "FunctionName")[0]?.textContent, attribute(control, "id")]),
  );
  const recorded = ribbonCommands.map((name) => [recordOf(name).button?.group, name, recordOf(name).button?.id]);
  expect(inManifest.filter(([, command]) => command !== undefined)).toEqual(recorded);
});

test.each(["zh-CN", "en-US"] as const)("buttons are called what the pane calls the same command, in %s", async (language) => {
  await loadDictionary(language);
  const { commands } = dictionaryOf(language);
  const called: Readonly<Record<string, string>> = { ...commands, ShowTaskpane: commands.taskPane };
  for (const [chinese, english, does] of elements(manifest, "Control").map(describeButton)) {
    expect(language === "zh-CN" ? chinese : english, does).toBe(called[does ?? ""]);
  }
});

test("every button has a tip headed by its label, and icons for 16, 20, 32, 64 and 80 pixels", () => {
  for (const control of elements(manifest, "Control")) {
    const id = attribute(control, "id");
    const [label] = elements(control, "Label");
    const [title] = elements(control, "Title");
    expect(title && attribute(title, "resid"), id).toBe(label && attribute(label, "resid"));
    expect(elements(control, "Image").map((image) => attribute(image, "size")), id).toEqual(["16", "20", "32", "64", "80"]);
  }
});

test("every function that a button names is registered, and every registered function has its button", () => {
  const named = elements(manifest, "FunctionName").map((name) => name.textContent);
  expect([...ribbonCommands].sort()).toEqual([...named].sort());
});

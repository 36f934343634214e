import { expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { cellAddress } from "../../../src/sheet/a1";
import type { SheetPlan } from "../../../src/sheet/plan";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { withIndexLinks } from "../../../src/workbook/overview/indexLinks";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { unzipped } from "../../support/unzipped";

const cities = ["南京市", "无锡市", "徐州市"];
const plans = assessmentPlans({ scheme: jiangsu2012, year: 2012, units: cities });
const linksIn = (sheets: readonly SheetPlan[]) => withIndexLinks(sheets).flatMap(({ name, links = [] }) => links.map(({ row, column, sheet }) => `${name}!${cellAddress(row, column)} ${sheet}`));
const back = (...names: readonly string[]) => names.map((name) => `${name}!C3 汇总`);

it("each city's name on 汇总 leads to its form, and the name on the form back; nothing else leads anywhere", () => {
  const links = linksIn(plans);
  expect(links.filter((link) => link.startsWith("汇总"))).toEqual(["汇总!A5 南京市", "汇总!A6 无锡市", "汇总!A7 徐州市"]);
  expect(links.filter((link) => !link.startsWith("汇总"))).toEqual(back(...cities));
  expect(plans.filter(({ name }) => cities.includes(name)).map(({ cells }) => cells[2]?.[2]?.value)).toEqual(cities);
});

it("a form that is hidden, renamed or gone has no link, and none leads nowhere", () => {
  const changed = plans.flatMap((plan): SheetPlan[] => {
    if (plan.name === "南京市") return [{ ...plan, visibility: "hidden" }];
    if (plan.name === "无锡市") return [{ ...plan, name: "锡城" }];
    return [plan];
  });
  expect(linksIn(changed).sort()).toEqual([...back("南京市", "锡城", "徐州市"), "汇总!A7 徐州市"].sort());
  expect(linksIn(plans.map((plan) => (plan.name === "汇总" ? { ...plan, visibility: "hidden" } : plan))).filter((link) => link.endsWith(" 汇总"))).toEqual([]);
  const headless = plans.map((plan) => (plan.name === "南京市" ? { ...plan, cells: plan.cells.filter((_line, row) => row !== 2) } : plan));
  expect(linksIn(headless).filter((link) => link.endsWith(" 汇总"))).toEqual(back("无锡市", "徐州市"));
});

it("a workbook that holds no assessment is left as it is", () => {
  const others = plans.filter(({ name }) => name !== "_方案");
  expect(withIndexLinks(others)).toBe(others);
});

it("a file carries them as links within the workbook, and reading it back loses nothing", async () => {
  const bytes = await writeXlsx(withIndexLinks(plans));
  const files = await unzipped(bytes);
  const sheets = [...files].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name)).map(([, part]) => new TextDecoder().decode(part));
  const links = sheets.flatMap((text) => text.match(/<hyperlink [^>]*>/g) ?? []);
  expect(links).toHaveLength(6);
  expect(links.filter((link) => link.includes('location="&apos;南京市&apos;!A1"'))).toHaveLength(1);
  expect(links.filter((link) => link.includes("汇总"))).toHaveLength(3);
  expect(links.join("")).not.toContain("r:id");
  const read = await readWorkbook(bytes);
  expect(read.ok && read.losses).toEqual([]);
});

it("links that no saving makes anew are told as lost: on a sheet of the same name in another workbook, and beside the names", async () => {
  const [form] = cities;
  const link = { row: 4, column: 0, sheet: form ?? "", tip: "" };
  const others = plans.filter(({ name }) => name !== "_方案").map((plan) => (plan.name === "汇总" ? { ...plan, links: [link] } : plan));
  const beside = plans.map((plan) => (plan.name === "汇总" ? { ...plan, links: [{ ...link, column: 1 }] } : plan));
  const onForm = plans.map((plan) => (plan.name === "徐州市" ? { ...plan, links: [{ ...link, row: 2, column: 2 }] } : plan));
  const lost = await Promise.all([others, beside, onForm].map(async (sheets) => readWorkbook(await writeXlsx(sheets))));
  expect(lost.map((read) => read.ok && read.losses)).toEqual([[{ kind: "link", sheet: "汇总", count: 1 }], [{ kind: "link", sheet: "汇总", count: 1 }], [{ kind: "link", sheet: "徐州市", count: 1 }]]);
});

import { expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import type { SheetPlan } from "../../../src/sheet/plan";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { withIndexLinks } from "../../../src/workbook/overview/indexLinks";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { unzipped } from "../../support/unzipped";

const cities = ["南京市", "无锡市", "徐州市"];
const plans = assessmentPlans({ scheme: jiangsu2012, year: 2012, units: cities });
const linksIn = (sheets: readonly SheetPlan[]) => withIndexLinks(sheets).flatMap(({ name, links = [] }) => links.map(({ row, sheet }) => `${name}!A${row + 1} ${sheet}`));

it("each city's name on 汇总 leads to its form, and nothing else does", () => {
  expect(linksIn(plans)).toEqual(["汇总!A5 南京市", "汇总!A6 无锡市", "汇总!A7 徐州市"]);
});

it("a form that is hidden, renamed or gone has no link, and none leads nowhere", () => {
  const changed = plans.flatMap((plan): SheetPlan[] => {
    if (plan.name === "南京市") return [{ ...plan, visibility: "hidden" }];
    if (plan.name === "无锡市") return [{ ...plan, name: "锡城" }];
    return [plan];
  });
  expect(linksIn(changed)).toEqual(["汇总!A7 徐州市"]);
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
  expect(links).toHaveLength(3);
  expect(links[0]).toContain('location="&apos;南京市&apos;!A1"');
  expect(links.join("")).not.toContain("r:id");
  const read = await readWorkbook(bytes);
  expect(read.ok && read.losses).toEqual([]);
});

it("links that no saving makes anew are told as lost: on a sheet of the same name in another workbook, and beside the names", async () => {
  const [form] = cities;
  const link = { row: 4, column: 0, sheet: form ?? "", tip: "" };
  const others = plans.filter(({ name }) => name !== "_方案").map((plan) => (plan.name === "汇总" ? { ...plan, links: [link] } : plan));
  const beside = plans.map((plan) => (plan.name === "汇总" ? { ...plan, links: [{ ...link, column: 1 }] } : plan));
  const lost = await Promise.all([others, beside].map(async (sheets) => readWorkbook(await writeXlsx(sheets))));
  expect(lost.map((read) => read.ok && read.losses)).toEqual([[{ kind: "link", sheet: "汇总", count: 1 }], [{ kind: "link", sheet: "汇总", count: 1 }]]);
});

import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const actions = createActions();
const office = useGlobalOffice();

beforeEach(() => openBook(office, ["南京市", "无锡市"], [], { 南京市: { "1.3.fullTime": 5, "1.3.partTime": 0 } }));

const sheetIds = async () => unitsOf(valueOf(await actions.readState(inChinese))).map(({ sheetId }) => sheetId);

describe("审核清单", () => {
  it("has a page per city with what was reported, by what evidence, and room for what is found", async () => {
    const [nanjing = "", wuxi = ""] = await sheetIds();
    const items = [{ sheetId: wuxi, indicator: "1.1" }, { sheetId: nanjing, indicator: "1.3" }, { sheetId: nanjing, indicator: "1.1" }];
    expect(valueOf(await actions.writeWorklist({ method: "实地考察", items }, inChinese))).toEqual({ units: 2, sheetName: "审核清单", kept: null });
    const values = (await contentOf("审核清单"))?.values ?? [];
    expect(values[0]?.[0]).toMatch(/实地考察清单$/);
    expect(values[1]?.[0]).toBe("南京市：共 2 项");
    const rows = values.filter(([number]) => typeof number === "number").map((row) => row.slice(0, 6));
    expect(rows.map(([number, name]) => [number, name])).toEqual([[1, expect.stringMatching(/^1\.1 /)], [2, expect.stringMatching(/^1\.3 /)], [1, expect.stringMatching(/^1\.1 /)]]);
    expect(rows[1]?.slice(2)).toEqual(["专职人员：5\n兼职人员：0", "未写", "", ""]);
  });

  it("keeps one that was written on under another name", async () => {
    const [nanjing = ""] = await sheetIds();
    const request = { method: "", items: [{ sheetId: nanjing, indicator: "1.3" }] };
    valueOf(await actions.writeWorklist(request, inChinese));
    await office.host.userEdit("审核清单", "E5", "现场核实 4 人");
    expect(valueOf(await actions.writeWorklist(request, inChinese)).kept).toBe("审核清单_旧");
    expect((await contentOf("审核清单_旧"))?.values[4]?.[4]).toBe("现场核实 4 人");
  });

  it("of nothing is not made", async () => {
    const before = await snapshot();
    expect(failureOf(await actions.writeWorklist({ method: "", items: [{ sheetId: "gone", indicator: "1.3" }] }, inChinese))).toMatchObject({ code: "nothingToWrite" });
    expect(await snapshot()).toEqual(before);
  });
});

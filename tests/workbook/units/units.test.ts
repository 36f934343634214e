import { describe, expect, it } from "vitest";
import type { UnitPlace } from "../../../src/workbook/units/units";
import { keptUnits, unitIssues, unitRows, unitRowsAt, unitsIn } from "../../../src/workbook/units/units";

const known = (...names: readonly string[]) => names.map((name) => ({ name, sheetName: name }));
const place = (city: string, sheetName = city): UnitPlace => ({ sheetId: `{${sheetName}}`, sheetName, city });
const places = (...names: readonly string[]) => names.map((name) => place(name));

describe("the list of cities on _方案", () => {
  it("comes back as it was written, among other rows", () => {
    const units = [{ name: "南京市", sheetName: "南京" }, { name: "=1+1", sheetName: "=1+1" }];
    const rows = [["id", "x", null], ...unitRows(units), ["sentBack", "1.3 a", null]];
    expect(unitsIn(rows)).toEqual(units);
    expect(unitRowsAt(rows)).toEqual([1, 2]);
  });
});

describe("what is not as the list has it", () => {
  it("is nothing where every city has its form, in whatever order", () => {
    expect(unitIssues(known("南京市", "无锡市"), places("无锡市", "南京市"))).toEqual([]);
  });

  it("is nothing where no list was kept, however few forms there are", () => {
    expect(unitIssues([], places("南京市"))).toEqual([]);
  });

  it("is a city without a form", () => {
    expect(unitIssues(known("南京市", "无锡市"), places("南京市"))).toEqual([{ kind: "missing", name: "无锡市", others: [] }]);
  });

  it("is a city whose form has another city's name in its head, with the form that may be it, that on its own sheet first", () => {
    const others = [place("太仓市"), place("梁溪市", "无锡市")];
    expect(unitIssues(known("南京市", "无锡市"), [place("南京市"), ...others])).toEqual([
      { kind: "missing", name: "无锡市", others: [others[1], others[0]] },
    ]);
  });

  it("of two missing cities, the form on the sheet of one is not taken for the other", () => {
    const liangxi = place("梁溪市", "无锡市");
    expect(unitIssues(known("无锡市", "苏州市"), [liangxi])).toEqual([
      { kind: "missing", name: "无锡市", others: [liangxi] },
      { kind: "missing", name: "苏州市", others: [] },
    ]);
  });

  it("is a city with two forms, with the one on its own sheet, listed or not", () => {
    const forms = [place("南京市", "南京市 (2)"), place("南京市")];
    expect(unitIssues(known("南京市"), forms)).toEqual([{ kind: "doubled", name: "南京市", forms, own: "{南京市}" }]);
    expect(unitIssues([], forms)).toHaveLength(1);
  });

  it("is a sheet that was given another name than its city's, but no sheet that had it when the list was written", () => {
    const form = place("南京市", "宁");
    expect(unitIssues(known("南京市"), [form])).toEqual([{ kind: "sheetRenamed", name: "南京市", before: "南京市", form }]);
    expect(unitIssues([{ name: "南京市", sheetName: "宁" }], [form])).toEqual([]);
    expect(unitIssues([{ name: "南京市", sheetName: "宁" }], places("南京市"))).toEqual([]);
  });
});

describe("the list that is to be written down", () => {
  it("is that of the forms, and of cities that 汇总 still tells of, where none was kept", () => {
    expect(keptUnits([], places("南京市", "无锡市"), ["南京市", "徐州市", "无锡市"])).toEqual(known("南京市", "无锡市", "徐州市"));
  });

  it("has no city that 汇总 only told apart by its sheet, or that the head of a form renamed", () => {
    expect(keptUnits([], [place("南京市"), place("梁溪市", "无锡市")], ["南京市（南京市）", "南京市（南京市 (2)）", "无锡市"])).toEqual([
      { name: "南京市", sheetName: "南京市" },
      { name: "梁溪市", sheetName: "无锡市" },
    ]);
  });

  it("takes in a city that joined", () => {
    expect(keptUnits(known("南京市"), places("南京市", "太仓市"), [])).toEqual(known("南京市", "太仓市"));
  });

  it("stays as it is while a city is missing, which one that joined may be", () => {
    expect(keptUnits(known("南京市", "无锡市"), places("南京市", "太仓市"), [])).toBeNull();
  });

  it("keeps a city once that has two forms", () => {
    expect(keptUnits(known("南京市"), [place("南京市"), place("南京市", "南京市 (2)")], [])).toBeNull();
    expect(keptUnits([], [place("南京市", "南京市 (2)"), place("南京市")], [])).toEqual(known("南京市"));
  });

  it("is not written again where it stands", () => {
    expect(keptUnits(known("南京市"), places("南京市"), ["太仓市"])).toBeNull();
  });
});

import { expect, it } from "vitest";
import { headerParts } from "../../src/excel/writePrint";
import { formHeader } from "../../src/workbook/form/formPages";

it.each([
  ["&L南京市&R2012年度", { left: "南京市", center: "", right: "2012年度" }],
  ["&C第 &P 页，共 &N 页", { left: "", center: "第 &P 页，共 &N 页", right: "" }],
  ["第 &P 页", { left: "", center: "第 &P 页", right: "" }],
  ["&R右&L左&C中", { left: "左", center: "中", right: "右" }],
  ["&LA&&Left", { left: "A&&Left", center: "", right: "" }],
  ["&L&&L", { left: "&&L", center: "", right: "" }],
  ["", { left: "", center: "", right: "" }],
] as const)("%j has its parts", (code, parts) => {
  expect(headerParts(code)).toEqual(parts);
});

it("a city's name with & in it stays in its part", () => {
  expect(headerParts(formHeader("R&R市&L", 2012))).toEqual({ left: "R&&R市&&L", center: "", right: "2012年度" });
});

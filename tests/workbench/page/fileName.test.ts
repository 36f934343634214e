import { expect, test } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { guidePlan } from "../../../src/workbook/guide";
import { fileNameOf } from "../../../src/workbench/files/fileName";

const plain = [{ name: "Sheet1", cells: [] }];
const assessment = [guidePlan(jiangsu2012, 2013)];

test.each([
  ["an assessment made here is called after its year", assessment, "工作簿1", "信用考核_2013"],
  ["an opened file keeps its name", assessment, "各市汇总", "各市汇总"],
  ["any other workbook keeps its name", plain, "工作簿1", "工作簿1"],
  ["what file systems refuse is replaced", plain, "a/b:c", "a_b_c"],
])("%s", (_what, plans, documentName, name) => {
  expect(fileNameOf(plans, documentName)).toBe(name);
});

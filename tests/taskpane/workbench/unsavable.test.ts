import { expect, test } from "vitest";
import { saveFile } from "../../../src/workbench/files/fileCommands";
import { PlanError } from "../../../src/xlsx";
import { withoutGrid } from "./withoutGrid";

test.each([
  ["zh-CN", "未能保存：表!B2，公式里有一段文字超过 255 个字符，请分成几段用 & 连接。改好后再保存。"],
  ["en-US", "Not saved: 表!B2, a text within the formula is longer than 255 characters; join shorter ones by &. Save again when that is mended."],
] as const)("a cell that stands in the way of saving is named, in %s", async (language, text) => {
  const workbench = withoutGrid();
  workbench.store.set({ isReady: true, busy: null, language });
  const made = Object.assign(workbench, {
    toFile: async () => {
      throw new PlanError("literalTooLong", "表!B2", "a text within a formula holds 255 characters at most");
    },
  });
  expect(await saveFile(made)).toBe(false);
  expect(made.store.get()).toMatchObject({ busy: null, message: { kind: "error", text } });
});

import { CommandType, ICommandService, Univer } from "@univerjs/core";
import { afterAll, expect, test, vi } from "vitest";
import { keepRules } from "../../../src/workbench/grid/ruleEditors";

const univer = new Univer();
const commands = univer.__getInjector().get(ICommandService);
afterAll(() => univer.dispose());

const editors = [
  "data-validation.operation.open-validation-panel",
  "data-validation.operation.toggle-validation-panel",
  "data-validation.command.addRuleAndOpen",
];
const other = "sheet.operation.show-data-validation-dropdown";

test("Univer's editors of rules do not open, and its lists do", async () => {
  const opened = vi.fn<(id: string) => void>();
  for (const id of [...editors, other]) commands.registerCommand({ id, type: CommandType.OPERATION, handler: () => (opened(id), true) });
  keepRules(commands);
  for (const id of [...editors, other]) await commands.executeCommand(id).catch(() => undefined);
  expect(opened.mock.calls).toEqual([[other]]);
});

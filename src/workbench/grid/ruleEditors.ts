import { CanceledError } from "@univerjs/core";
import type { ICommandService } from "@univerjs/core";

/** Univer's own ways to change or delete rules: those of a form are the add-in's. */
const RULE_EDITORS = new Set([
  "data-validation.operation.open-validation-panel",
  "data-validation.operation.toggle-validation-panel",
  "data-validation.command.addRuleAndOpen",
]);

/** Keeps Univer from opening its editor of rules, from wherever it is asked to. */
export function keepRules(commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id }) => {
    if (RULE_EDITORS.has(id)) throw new CanceledError();
  });
}

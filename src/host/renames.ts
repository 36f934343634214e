import { DisposableCollection } from "@univerjs/core";
import type { ICommandInfo, ICommandService, IDisposable } from "@univerjs/core";
import { needsQuoting, quoteSheetName } from "@univerjs/engine-formula";
import { SetWorksheetNameMutation } from "@univerjs/sheets";
import { AddDataValidationMutation, UpdateDataValidationMutation } from "@univerjs/data-validation";
import { AddConditionalRuleMutation, SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import type { Book } from "./book";
import { sheetsIn } from "./mentions";
import { isCommand } from "./univerCommands";

/** Text in quotes, of which nothing is taken; the name of a sheet, or of the first and last of several, within quotes or without. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|((?:[^\s'!(),+\-*/&=<>^:;{}"]+:)?[^\s'!(),+\-*/&=<>^:;{}"]+)!/g;

/** The formula as it reads once the sheet called `from`, letter case aside, is called `to`. What does not begin with "=" stays. */
export function renamedIn(formula: string, from: string, to: string): string {
  if (!formula.startsWith("=")) return formula;
  const old = from.toLowerCase();
  return formula.replace(TEXT_OR_SHEET, (found: string, quoted?: string, plain?: string) => {
    const names = (quoted?.replaceAll("''", "'") ?? plain ?? "").split(":");
    if (!names.some((name) => name.toLowerCase() === old)) return found;
    const now = names.map((name) => (name.toLowerCase() === old ? to : name));
    const text = now.join(":");
    return now.some(needsQuoting) ? `'${quoteSheetName(text)}'!` : `${text}!`;
  });
}

const bringsRules = new Set([AddDataValidationMutation.id, UpdateDataValidationMutation.id, AddConditionalRuleMutation.id, SetConditionalRuleMutation.id]);

/** Every text that stands anywhere in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Lets data validations and conditional formats follow when a sheet that they speak of is renamed, by whomever. Univer
 * sees to formulas in cells and to defined names only.
 */
export function followRenames(book: Book, commands: ICommandService): IDisposable {
  const listeners = new DisposableCollection();
  const before = new Map<string, string>();
  /** Names, in small letters, that any rule has ever mentioned: looking through the rules of hundreds of sheets takes its time. */
  const mentioned = new Set<string>();

  listeners.add(
    commands.beforeCommandExecuted((info: Readonly<ICommandInfo>) => {
      if (!isCommand(info, SetWorksheetNameMutation)) return;
      const { subUnitId } = info.params;
      before.set(subUnitId, book.workbook.getSheetBySheetId(subUnitId)?.getName() ?? "");
    }),
  );
  listeners.add(
    commands.onCommandExecuted((info: Readonly<ICommandInfo>) => {
      if (bringsRules.has(info.id)) for (const text of textsIn(info.params)) for (const name of sheetsIn(text)) mentioned.add(name);
      if (!isCommand(info, SetWorksheetNameMutation)) return;
      const { subUnitId, name } = info.params;
      const old = before.get(subUnitId);
      if (old === undefined || old === name || !mentioned.has(old.toLowerCase())) return;
      const renamed = (formula: string): string => renamedIn(formula, old, name);
      for (const sheet of book.workbook.getSheets()) {
        book.services.validations.rewrite(sheet.getSheetId(), renamed);
        book.services.formats.rewrite(sheet.getSheetId(), renamed);
      }
    }),
  );
  return listeners;
}

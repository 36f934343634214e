import type { LoggedAction } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { loggedActionNames, loggedFormulas, loggedGroupBack, loggedStructure } from "../../workbook/log/logWords";
import type { WhyLeft } from "./historyTypes";

const structural = Object.values(loggedStructure);
/** Sheets that their buttons make anew. */
const remade: ReadonlySet<string> = new Set<string>([...Object.values(publishedNames), loggedActionNames.rank, sheetNames.ranking]);

/** Says of a line of an action why nothing of it is put back; null where its cell can be. `since`: the actions after it. */
export function whyLeft(action: LoggedAction, since: readonly LoggedAction[]): (line: LogLine, isCell: boolean) => WhyLeft | null {
  // A workbook of another scheme begins with such a line; what stands above it was done in the one before.
  const isEarlier = since.some(({ name }) => name === loggedActionNames.carryOver);
  return ({ what }, isCell) => {
    if (isEarlier || action.name === loggedActionNames.carryOver) return isEarlier ? "earlierBook" : "told";
    // It writes dated sheets that stay whatever comes after.
    if (action.name === loggedActionNames.final) return "final";
    if (isCell) return null;
    if (remade.has(action.name)) return "remade";
    if (what.startsWith(loggedFormulas.restored) || what === loggedFormulas.updated) return "formula";
    if (what.startsWith(loggedGroupBack)) return "group";
    if (structural.some((word) => what.startsWith(word))) return "structure";
    return "unnamed";
  };
}

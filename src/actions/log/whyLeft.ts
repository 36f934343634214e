import type { LoggedAction } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import type { WhyLeft } from "./historyTypes";

/** 定稿 writes dated sheets that stay whatever comes after. */
const finalAction = "定稿";
/** A workbook of another scheme begins with this line; what stands above it was done in the one before. */
const carryAction = "换用新方案";
/** Sheets that their buttons make anew. */
const remade: ReadonlySet<string> = new Set<string>([...Object.values(publishedNames), "生成排名", sheetNames.ranking]);

/** Says of a line of an action why nothing of it is put back; null where its cell can be. `since`: the actions after it. */
export function whyLeft(action: LoggedAction, since: readonly LoggedAction[]): (line: LogLine, isCell: boolean) => WhyLeft | null {
  const isEarlier = since.some(({ name }) => name === carryAction);
  return ({ what }, isCell) => {
    if (isEarlier || action.name === carryAction) return isEarlier ? "earlierBook" : "told";
    if (action.name === finalAction) return "final";
    if (isCell) return null;
    if (remade.has(action.name)) return "remade";
    if (what.startsWith("恢复公式") || what === "公式更新为新版") return "formula";
    if (/^(?:补回行|补回列|恢复行列次序|移出表外内容|补建填报表|删除填报表)/u.test(what)) return "structure";
    return "unnamed";
  };
}

import type { Failure } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import type { Command } from "../state/model";
import type { MessagesOf } from "./message";
import { listed } from "./message";

/** Commands that make sheets one by one, which are taken away again where they are cancelled; all others are cancelled before they write. */
const makers: ReadonlySet<string> = new Set(["createWorkbook", "writeScorecards", "finalise"] satisfies readonly Command[]);

/** What failed, where, and what to do. */
export const failureResults: MessagesOf<"failed"> = {
  failed: ({ command, failure }, words) => {
    const { what, next } = words.failures[failure.code];
    const isCancelled = failure.code === "cancelled";
    const advice = isCancelled && makers.has(command) ? words.takenBack : next;
    const failed = command === "read" ? words.failureReading : command === "jump" ? words.failureJump : words.failureOf(words.commands[command]);
    return {
      intent: isCancelled ? "info" : "error",
      title: isCancelled ? what : failed,
      parts: isCancelled ? [advice] : [what, ...where(failure, words), advice],
      steps: command === "read" ? ["retryRead"] : [],
      technical: failure.technical ?? "",
    };
  },
};

function where({ items }: Failure, words: Dictionary): readonly string[] {
  return items.length === 0 ? [] : [words.where(listed(items, words))];
}

import type { Dictionary } from "../../i18n/index";
import type { Result } from "../state/model";
import { documentResults } from "./documents";
import { failureResults } from "./failure";
import { formResults } from "./form";
import type { Message, MessagesOf, ResultKind } from "./message";
import { publishResults } from "./publish";
import { returnResults } from "./returns";
import { reviewResults } from "./review";

const messages: MessagesOf<ResultKind> = { ...formResults, ...returnResults, ...reviewResults, ...publishResults, ...documentResults, ...failureResults };

/** A result in words: what happened with counts, and the next step. */
export function describeResult(result: Result, words: Dictionary): Message {
  return messageOf(result.kind, result, words);
}

function messageOf<Kind extends ResultKind>(kind: Kind, result: Extract<Result, { readonly kind: Kind }>, words: Dictionary): Message {
  return messages[kind](result, words);
}

import type { Dictionary } from "../../i18n/index";
import type { Result } from "../state/model";
import { failureResults } from "./failure";
import { formResults } from "./form";
import type { Message, Readings, ResultKind } from "./message";
import { publishResults } from "./publish";
import { returnResults } from "./returns";
import { reviewResults } from "./review";

const readings: Readings<ResultKind> = { ...formResults, ...returnResults, ...reviewResults, ...publishResults, ...failureResults };

/** A result in words: what happened with counts, and the next step. */
export function describeResult(result: Result, words: Dictionary): Message {
  return read(result.kind, result, words);
}

function read<Kind extends ResultKind>(kind: Kind, result: Extract<Result, { readonly kind: Kind }>, words: Dictionary): Message {
  return readings[kind](result, words);
}

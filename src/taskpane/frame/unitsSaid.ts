import type { UnitIssue } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import type { Message } from "../results/message";

/** So many names are told; of more the first. */
const longest = 5;

/** What is amiss with the workbook's cities, a sentence a kind; with what only may be amiss where `all` is set. */
export function unitsSaid(issues: readonly UnitIssue[], words: Dictionary, all = false): readonly string[] {
  const named = (kind: UnitIssue["kind"]) => issues.filter((issue) => issue.kind === kind).map(({ name }) => name);
  const list = (names: readonly string[]) => {
    const shown = names.slice(0, longest).join(words.listSeparator);
    return names.length > longest ? words.andMore(shown, names.length - longest) : shown;
  };
  const [missing, doubled] = [named("missing"), named("doubled")];
  const moved = issues.flatMap((issue) => (issue.kind === "sheetRenamed" ? [`${issue.before} → ${issue.form.sheetName}`] : []));
  return [
    ...(missing.length > 0 ? [words.units.missing(missing.length, list(missing))] : []),
    ...(doubled.length > 0 ? [words.units.doubled(list(doubled))] : []),
    ...(all && moved.length > 0 ? [words.units.sheetRenamed(list(moved))] : []),
  ];
}

/** A result's message with what is amiss with the cities, so that none of them ever leaves the assessment unseen. */
export function withUnits(message: Message, issues: readonly UnitIssue[], words: Dictionary): Message {
  const said = unitsSaid(issues, words);
  if (said.length === 0 || message.intent === "error") return message;
  return { ...message, intent: "warning", parts: [...said, ...message.parts], steps: ["settleUnits", ...message.steps] };
}

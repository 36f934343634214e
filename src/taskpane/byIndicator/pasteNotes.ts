import type { Dictionary } from "../../i18n/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import type { Pasted, Target } from "../../workbook/byIndicator/pasted";

/** Names beyond these are counted. */
const named = 13;

/** How a block was matched, in sentences: by what, which columns, what has no figures, and what was left aside. */
export function pasteNotes({ by, lines, columns, byHead, surplus }: Pasted, targets: readonly Target[], labels: readonly string[], filled: ReadonlySet<string>, words: ByIndicatorWords, { listSeparator }: Dictionary): readonly string[] {
  const [first] = lines;
  const start = first?.match.kind === "one" ? first.match.id : "";
  const taken = lines.filter(({ match }) => match.kind !== "none");
  const absent = targets.filter(({ id }) => !filled.has(id)).map(({ name }) => name);
  const none = lines.filter(({ name, match, values }) => match.kind === "none" && name !== "" && values.some((value) => value.trim() !== ""));
  const listed = (names: readonly string[]) => (names.length > named ? words.andMore(names.slice(0, named).join(listSeparator)) : names.join(listSeparator));
  return [
    by === "name" ? words.byName(taken.length) : words.byOrder(taken.length, targets.find(({ id }) => id === start)?.name ?? ""),
    ...(labels.length > 1 ? [byHead ? words.byHead : words.inTurn(columns.flatMap((place) => labels[place] ?? []).join(listSeparator))] : []),
    ...(surplus > 0 ? [words.surplus(surplus)] : []),
    ...(none.length > 0 ? [words.sums(listed(none.map(({ name }) => name)))] : []),
    ...(absent.length > 0 ? [words.absent(absent.length, listed(absent))] : []),
  ];
}

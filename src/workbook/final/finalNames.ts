import { finalPrefix, finalStorePrefix, publishedNames } from "../sheetNames";

/** The sheets of a 定稿: ranking and points, the scorecards, and the very hidden entries that both come from. */
export interface FinalNames {
  readonly sheet: string;
  readonly scorecards: string;
  readonly store: string;
}

/** The day, and which of that day's versions: 20121214 is the first, 20121214_2 the second. */
const suffix = /^(\d{8})(?:_([1-9]\d{0,5}))?$/;

/** Names for a 定稿 made now, that no sheet of the workbook has. */
export function namesForFinal(now: Date, taken: readonly string[]): FinalNames {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const names = namesWith(count === 1 ? day : `${day}_${count}`);
    if (Object.values(names).every((name) => !folded.has(name))) return names;
  }
}

/** The names of the latest 定稿 whose entries are kept among these sheets; null where there is none. */
export function latestFinal(names: readonly string[]): FinalNames | null {
  return latest(names, finalStorePrefix);
}

/** The same by the sheets of figures, kept entries or not. */
export function latestFinalSheet(names: readonly string[]): FinalNames | null {
  return latest(names, finalPrefix);
}

function latest(names: readonly string[], prefix: string): FinalNames | null {
  const found = names.flatMap((name) => {
    const parts = name.startsWith(prefix) ? suffix.exec(name.slice(prefix.length)) : null;
    // As numbers: the tenth version of a day comes after the second.
    return parts === null ? [] : [{ end: parts[0], day: Number(parts[1]), count: Number(parts[2] ?? 1) }];
  });
  const last = found.sort((a, b) => a.day - b.day || a.count - b.count).at(-1);
  return last === undefined ? null : namesWith(last.end);
}

function namesWith(end: string): FinalNames {
  const sheet = finalPrefix + end;
  return { sheet, scorecards: `${sheet}_${publishedNames.scorecards}`, store: finalStorePrefix + end };
}

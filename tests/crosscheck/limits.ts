import type { Difference } from "./calculatedBook";

/** Who is held against the core: a reading of the table's words, and three spreadsheets. */
export type Engine = "straight" | "ironCalc" | "libreOffice" | "embedded";

/** Digits that every spreadsheet keeps of a number. */
const kept = 15;
/** Numbers in a sentence, also as LibreOffice writes large ones: 9.00719925474099E+015. */
const number = /\d+(?:\.\d+)?(?:e\+\d+)?/gi;

/** Whether two numbers are the same but for what stands beyond the digits that are kept; the last of these may be rounded either way. */
function isSameAsKept(core: string, found: string): boolean {
  if (core === found) return true;
  const [own, other] = [Number(core), Number(found)];
  const last = 10 ** (Math.floor(Math.log10(own)) + 1 - kept);
  return (digitsOf(core) > kept || digitsOf(found) > kept || /e\+/i.test(core)) && Math.abs(own - other) <= last;
}

const digitsOf = (text: string): number => text.replace(/e.*$/i, "").replace(".", "").replace(/^0+/, "").length;

/** What a spreadsheet is known to do otherwise, and no formula of ours can help; null for everything else. */
export function isLimit(engine: Engine, { core, found }: Pick<Difference, "core" | "found">): string | null {
  if (engine === "straight" || typeof core !== "string" || typeof found !== "string") return null;
  const [ours, theirs] = [core.match(number) ?? [], found.match(number) ?? []];
  const isSame = core.replaceAll(number, "…") === found.replaceAll(number, "…") && ours.length === theirs.length && ours.every((one, at) => isSameAsKept(one, theirs[at] ?? ""));
  return isSame ? "digits beyond the fifteenth of a number in a sentence" : null;
}

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

/** The mean of the others in a sentence, and of how many units: it comes from the sum of all, less what the unit itself has. */
const meanOfOthers = /以已报送的 (\d+) [^）]*计）.*?其他[^，]*平均 (\d+(?:\.\d+)?)/;

/** Whether two means of the others differ by no more than what stands beyond the digits that are kept of the sum of all. */
function isMeanAsKept(core: string, found: string): boolean {
  const [ours, theirs] = [meanOfOthers.exec(core), meanOfOthers.exec(found)];
  if (ours === null || theirs === null || ours[1] !== theirs[1]) return false;
  const [units, mean, other] = [Number(ours[1]), Number(ours[2]), Number(theirs[2])];
  const sum = Math.max(...(core.match(number) ?? []).map(Number), mean * (units - 1));
  const lastOf = (value: number) => 10 ** (Math.floor(Math.log10(value)) + 1 - kept);
  return sum >= 10 ** kept && Math.abs(mean - other) <= lastOf(sum) / (units - 1) + lastOf(mean);
}

/** The sentence without its mean. */
const withoutMean = (sentence: string): string => sentence.replace(meanOfOthers, "…");

/** What a spreadsheet is known to do otherwise, and no formula of ours can help; null for everything else. */
export function isLimit(engine: Engine, { core, found }: Pick<Difference, "core" | "found">): string | null {
  if (engine === "straight" || typeof core !== "string" || typeof found !== "string") return null;
  if (isMeanAsKept(core, found) && isSameSentence(withoutMean(core), withoutMean(found))) return "digits beyond the fifteenth of a sum over all units";
  return isSameSentence(core, found) ? "digits beyond the fifteenth of a number in a sentence" : null;
}

function isSameSentence(core: string, found: string): boolean {
  const [ours, theirs] = [core.match(number) ?? [], found.match(number) ?? []];
  return core.replaceAll(number, "…") === found.replaceAll(number, "…") && ours.length === theirs.length && ours.every((one, at) => isSameAsKept(one, theirs[at] ?? ""));
}

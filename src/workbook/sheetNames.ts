/** Names of the sheets that are ours, as the office knows them. */
export const sheetNames = {
  guide: "填报说明",
  bonus: "创新加分",
  summary: "汇总",
  ranking: "排名",
  log: "操作记录",
  scheme: "_方案",
} as const;

/** Names no city's form may take. */
export const reservedNames: readonly string[] = Object.values(sheetNames);

export type NameProblem = "empty" | "tooLong" | "forbiddenCharacter" | "reserved" | "doubled";

/** Why a name cannot be a form's sheet name among `others`, by Excel's rules; null when it can. */
export function nameProblem(name: string, others: readonly string[]): NameProblem | null {
  if (name.trim() === "") return "empty";
  if (name.length > 31) return "tooLong";
  if (/[:\\/?*[\]\p{Cc}]/u.test(name) || name.startsWith("'") || name.endsWith("'")) return "forbiddenCharacter";
  const folded = name.toLowerCase();
  if (folded === "history" || reservedNames.some((reserved) => reserved.toLowerCase() === folded)) return "reserved";
  return others.some((other) => other.toLowerCase() === folded) ? "doubled" : null;
}

/** Names of the sheets that every workbook of ours has, as the office knows them. */
export const sheetNames = {
  guide: "填报说明",
  bonus: "创新加分",
  summary: "汇总",
  ranking: "排名",
  log: "操作记录",
  scheme: "_方案",
} as const;

/** Names of the sheets that are made when the results are published. */
export const publishedNames = { notice: "结果通报", scorecards: "成绩单", comparison: "与上年对比", sensitivity: "敏感性分析", analysis: "得分分析", years: "历年对比" } as const;

/** The sheets that follow the forms on their way out and back: 报送跟踪, made on demand, and what is printed from it. */
export const trackingNames = { tracking: "报送跟踪", reminders: "催报单", remarks: "退回意见" } as const;

/** What a reviewer takes along to look at: made from a list of 核定. */
export const reviewListName = "审核清单";

/** The sheet on which a scheme is edited. */
export const draftName = "方案草案";
/** The very hidden one that keeps what it was made from, and the list of what was changed. */
export const draftParentName = "_方案草案";
export const schemeChangesName = "方案变化";

const draftNames: readonly string[] = [draftName, draftParentName, schemeChangesName];

/** Whether a sheet of this name belongs to editing a scheme, which a workbook may do before there is an assessment in it. */
export function isDraftName(name: string): boolean {
  return draftNames.includes(name);
}

/** What the sheets of a published version begin with: the figures, and the very hidden entries that they come from. */
export const finalPrefix = "定稿_";
export const finalStorePrefix = "_定稿_";

const fixedNames: readonly string[] = [...Object.values(sheetNames), ...Object.values(publishedNames), ...Object.values(trackingNames), reviewListName, ...draftNames];

/** Whether a sheet of this name is ours and no city's form. Excel does not tell upper from lower case. */
export function isReservedName(name: string): boolean {
  const folded = name.toLowerCase();
  return (
    fixedNames.some((reserved) => reserved.toLowerCase() === folded) ||
    name.startsWith(finalPrefix) ||
    name.startsWith(finalStorePrefix)
  );
}

export type NameProblem = "empty" | "tooLong" | "forbiddenCharacter" | "reserved" | "doubled";

/** Why a name cannot be a form's sheet name among `others`, by Excel's rules; null when it can. */
export function nameProblem(name: string, others: readonly string[]): NameProblem | null {
  if (name.trim() === "") return "empty";
  if (name.length > 31) return "tooLong";
  if (/[:\\/?*[\]\p{Cc}]/u.test(name) || name.startsWith("'") || name.endsWith("'")) return "forbiddenCharacter";
  const folded = name.toLowerCase();
  if (folded === "history" || isReservedName(name)) return "reserved";
  return others.some((other) => other.toLowerCase() === folded) ? "doubled" : null;
}

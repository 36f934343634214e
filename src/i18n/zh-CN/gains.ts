import type { ChineseUnits } from "../unitWords";
/** Words of 提分空间 in Chinese; loaded with the list, not with the pane. */
export const gainsWords = (who: ChineseUnits) => ({
  lead: "每项只改一处就能再得的分，由多到少。改动以实际工作为准。",
  compared: `与其他${who.brief}比较的指标，按其他${who.brief}数据不变计算；名次按${who.all}重新计分。`,
  adds: (points: string) => `+${points} 分`,
  isFull: "得满分",
  toFull: (change: string, points: string) => `${change}，+${points} 分，得满分`,
  rank: (from: number, to: number) => `第 ${from} 名 → 第 ${to} 名`,
  open: "要先处理的",
  outside: `不由本${who.brief}填报决定的`,
  because: {
    missing: (points: string) => `未填报，填报后最多 +${points} 分`,
    invalid: (points: string) => `填报有误，改正后最多 +${points} 分`,
    several: (points: string) => `要同时改两处以上，最多 +${points} 分`,
    condition: (points: string) => `以另一指标为条件，要先改那一指标，或同时改几处，最多 +${points} 分`,
    awaiting: (points: string) => `与其他${who.brief}比较，最多 +${points} 分；本工作簿没有其他${who.brief}的数据，算不出改动后的得分`,
    absent: () => `不适用，得分随本类其他指标或其他${who.brief}而定`,
  },
  none: "各项均已得满分",
  noneHint: "创新加分由省逐项认定，不在此列。",
});

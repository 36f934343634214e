import type { UnitYears, YearsCompared } from "./compareMany";

/** Names beyond these are only counted. */
const named = 30;

/** What stands below the tables: where the figures are from, how to read them, and what cannot be compared. */
export function yearsNotes(compared: YearsCompared): readonly string[] {
  const { years, isInPoints, naming, categories, doubled, incomplete, unfilled } = compared;
  const first = years[0]?.year ?? 0;
  const sources = years.map(({ year, file, id, version, ranked }) => `${year}年：${file ?? "本工作簿"}，方案 ${id} ${version}，${ranked} 个${naming.unit}排名`);
  const missing = categories.filter((one) => one.in.some((isThere) => !isThere));
  return [
    `数据来源：${sources.join("；")}。均由填报表的核定值（未核定的为自报值）按当年方案重新计算，不采用文件中的得分和名次。`,
    isInPoints
      ? "各年总分的满分相同，总分按分数对比；各类按得分率对比。"
      : `各年满分不同（${years.map(({ year, basePoints, bonusPoints }) => `${year}年 ${basePoints} 分，加分 ${bonusPoints} 分`).join("；")}），总分按得分率对比。`,
    `得分率为得分÷满分（%）；总分的得分率按基本分满分计算，加分可使其超过 100%。“变化”为最近一年减${first}年；名次为在当年全部${naming.unit}中的名次，上升为正。`,
    ...(missing.length === 0 ? [] : [`名称相同的类别才对比；不是每年都有的类别：${missing.map(({ name, in: isIn }) => `${name}（${yearsWhere(compared, isIn)}）`).join("、")}。`]),
    ...changedUnits(compared),
    ...(unfilled.length === 0 ? [] : [`没有填报、不列得分和名次：${unfilled.map(({ year, names }) => `${year}年 ${listed(names)}`).join("；")}。`]),
    ...(incomplete.length === 0 ? [] : [`未报送齐全、缺项或错误项计 0 分：${incomplete.map(({ year, names }) => `${year}年 ${listed(names)}`).join("；")}。`]),
    ...doubled.map(({ year, names }) => `${year}年有多张填报表、该年不列的${naming.unit}：${listed(names)}。`),
  ].map((text) => (text.length > 2_000 ? `${text.slice(0, 2_000)}…` : text));
}

/** Units that were not assessed every year: new ones, those that left, and those of another name. */
function changedUnits({ units, years, doubled, naming }: YearsCompared): readonly string[] {
  const isDoubled = (name: string, year: number | undefined) => doubled.some((one) => one.year === year && one.names.includes(name));
  const partly = units.filter(({ name, years: own }) => own.some((year, index) => year === null && !isDoubled(name, years[index]?.year)));
  if (partly.length === 0) return [`${naming.all}按名称对应，每年都有。`];
  const said = (unit: UnitYears) => `${unit.name}（${unit.years.flatMap((year, index) => (year === null ? [] : [`${years[index]?.year ?? ""}年`])).join("、")}）`;
  return [`${naming.all}按名称对应，改名的不相连。不是每年都有的${naming.unit}及其年份：${listed(partly.map(said))}。`];
}

function yearsWhere({ years }: YearsCompared, isIn: readonly boolean[]): string {
  return `仅${years.flatMap(({ year }, index) => (isIn[index] === true ? [`${year}年`] : [])).join("、")}`;
}

function listed(names: readonly string[]): string {
  return names.slice(0, named).join("、") + (names.length > named ? ` 等 ${names.length} 个` : "");
}

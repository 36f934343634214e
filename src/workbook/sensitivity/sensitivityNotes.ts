import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import type { Sensitivity } from "../../core/sensitivity/index";
import { unsafePercent } from "../../core/sensitivity/index";
import { charted } from "./rangeChart";
import { unsafeMarks } from "./unitLine";

/** Names beyond these are only counted. */
const named = 30;

/** What stands below the tables: how to read them, what was varied and how, and what was not. */
export function sensitivityNotes({ units, percent, trials, seed, readings }: Sensitivity, scheme: Pick<Scheme, "total" | "naming">): readonly string[] {
  const { weights, indicator } = unsafeMarks;
  const { unit, counted, all } = namingOf(scheme);
  const incomplete = units.filter(({ complete }) => !complete).map(({ name }) => name);
  return [
    `读法：${exampleOf(units, trials)}区间越窄、保持现名次的比例越高，名次越可靠。有标记的，与后一名的先后不宜作为结论。`,
    `参数：随机试验 ${trials} 次，随机种子 ${seed}，权重浮动 ±${percent}%。每次试验中，各类别（含创新加分）的权重各自独立、在 ${100 - percent}% 至 ${100 + percent}% 之间均匀抽取，${all}相同；总分不折回满分，因为同比折算不改变名次；按未取整的总分排名，同分并列。参数固定，再次生成结果相同。`,
    `逐项剔除：每次从${all}总分中减去一项指标的得分，重新排名。`,
    `标记：相邻两${counted}的次序在超过 ${unsafePercent}% 的试验中与现在不同（互换、变为并列或不再并列），标“${weights}”；试验中稳定，但剔除某一项指标后就不同的，标“${indicator}”。`,
    incomplete.length === 0
      ? `未报送齐全的${unit}按现有得分参加排名和本分析；本次${all}均已报送齐全。`
      : `未报送齐全的${unit}按现有得分参加排名和本分析：${incomplete.slice(0, named).join("、")}${incomplete.length > named ? `等${incomplete.length}${counted}` : ""}。`,
    readings.length === 0
      ? "口径：方案中没有可以换一种算法的口径，其口径说明只是文字，因此不对口径逐项切换。"
      : `口径：每次只切换一项，其余不变，${all}重新计分排名。能切换的是方案以参数写明的口径；其余口径说明只是文字，没有可供计算的另一种算法，不切换。`,
    ...(scheme.total === undefined ? [] : ["总分规则：现名次、每次试验和逐项剔除都按方案的总分规则（扣分与加分上限、门槛、一票否决、不合格、同分先后）排名；权重浮动和剔除后的基本分先按比例折回方案的基本分满分，再与门槛比较。"]),
    ...(units.length > charted ? [`图中只画前 ${charted} 名。`] : []),
  ];
}

/** The city whose rank is the least firm, as an example of how to read a line. */
function exampleOf(units: Sensitivity["units"], trials: number): string {
  const [one] = [...units].sort((a, b) => b.weighed.worst - b.weighed.best - (a.weighed.worst - a.weighed.best));
  if (one === undefined) return "";
  const { best, worst } = one.weighed;
  const range = best === worst ? "名次始终不变" : `名次在第${best}名至第${worst}名之间`;
  return `如${one.name}现为第${one.rank}名，权重浮动时${range}，${shareText(one.kept, trials)}的试验中保持第${one.rank}名；`;
}

/** A share in per cent with two decimals, as the cells show it. */
function shareText(count: number, of: number): string {
  return (count / of).toLocaleString("en-US", { style: "percent", minimumFractionDigits: 2 });
}

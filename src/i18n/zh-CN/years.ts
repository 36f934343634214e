import type { ChineseUnits } from "../unitWords";
/** Words of 历年对比 in Chinese; loaded with the page that it stands on, not with the pane. */
export const yearsWords = (who: ChineseUnits) => ({
  title: "历年对比",
  lead: `选择以前各年的考核工作簿（至少两个，最多五个），与本年并排：${who.all}总分、名次和各类得分率，附折线图。文件只读取，不改动。`,
  choose: "选择各年工作簿…",
  more: "再选…",
  file: "以前各年的工作簿",
  list: "已选的工作簿",
  year: (year: number, units: number) => `${year} 年，${units} 个${who.one}`,
  remove: (file: string) => `去掉：${file}`,
  tooMany: (most: number) => `最多 ${most} 个，其余没有读取`,
  needMore: (count: number) => `再选 ${count} 个即可生成`,
  submit: (years: number) => `生成历年对比（${years} 年）`,
});

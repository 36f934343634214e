import { entryWords } from "./entry";
import { reviewWords } from "./review";
import { submissionWords } from "./submission";
import type { ChineseUnits } from "../unitWords";

/** Words of the pane's frame: its start, tabs, settings and progress, in Chinese; every other language has the same shape. */
export const frame = (who: ChineseUnits) => ({
  product: "信用考核",
  year: (year: number) => `${year} 年度`,
  settings: {
    language: "语言",
    zh: "中文",
    en: "English",
    theme: "主题",
    auto: "跟随 Office",
    light: "浅色",
    dark: "深色",
    contrast: "高对比度",
    withWorkbook: "打开本工作簿时显示窗格",
  },
  welcome: {
    lead: `这里生成并核算省辖市社会信用体系建设工作考核：${who.all}填报、逐项校验、自动计分、汇总排名。`,
    private: "全部数据留在本工作簿中，不会上传。",
    otherWorkbook: "当前工作簿不是考核工作簿。",
    insertHint: "也可以只在当前工作簿中插入一张指标表。",
    schemeHint: "指标或分值有调整，或用于县（市、区）、试点，可先改方案。",
  },
  loading: "正在读取工作簿…",
  loadFailed: "这一部分没有加载成功",
  tabs: { todo: "待处理", entry: entryWords(who).tab, scores: "得分", review: reviewWords(who).tab, summary: "汇总", submission: submissionWords(who).tab, tracking: "报送" },
  colon: "：",
  listSeparator: "、",
  progress: {
    doing: (command: string) => `正在${command}`,
    step: (doing: string) => `正在处理：${doing}`,
    steps: (done: number, total: number) => `${done} / ${total}`,
    done: (command: string) => `${command}：已完成`,
    cancelling: "正在取消…",
  },
});

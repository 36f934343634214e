import { awardWords } from "./awards";
import { entryWords } from "./entry";
import { groupsWords } from "./groups";
import { overview } from "./overview";
import { publishWords } from "./publish";
import { repairWords } from "./repair";
import { reviewWords } from "./review";
import { unitsWords } from "./units";

/** What can be done, by name, in Chinese; every other language has the same shape. */
export const commands = {
  createWorkbook: "新建考核工作簿",
  insertForm: "插入指标表",
  check: "校验",
  recompute: "一键计算",
  rank: "生成排名",
  rankSettings: overview.rankPanel.title,
  taskPane: "任务窗格",
  correct: "自动更正",
  exportTemplates: "导出填报表",
  openTemplate: "打开填报表",
  previewReturns: "读取填报表",
  acceptReturns: "导入填报表",
  previewUndo: "读取上次导入",
  undoImport: "撤销导入",
  enter: entryWords.command,
  repair: repairWords.menu,
  previewRepair: repairWords.preview,
  repairForms: repairWords.title,
  review: reviewWords.command,
  award: awardWords.title,
  saveAward: awardWords.command,
  publish: publishWords.title,
  writeNotice: publishWords.writeNotice,
  writeScorecards: publishWords.writeScorecards,
  finalise: publishWords.finalise,
  verifyFinal: publishWords.verifyFinal,
  previewLastYear: publishWords.previewLastYear,
  writeComparison: publishWords.writeComparison,
  writeSensitivity: publishWords.writeSensitivity,
  settleUnit: unitsWords.command,
  groups: groupsWords.open,
  regroup: groupsWords.command,
  startDraft: "编制方案",
  writeDraftRule: "改规则",
  adoptDraft: "采用方案",
  readSchemeFile: "读取方案文件",
  carryOver: "换用新方案",
  jump: "定位",
  more: "更多",
  settings: "语言和主题",
  help: "使用说明",
  cancel: "取消",
  close: "关闭",
  back: "返回",
  retry: "重试",
  view: "查看",
  openSample: "打开示例",
  copyDetails: "复制详情",
  copied: "已复制",
  selected: "已选中，请按 Ctrl+C 复制",
  dismiss: "关闭消息",
};

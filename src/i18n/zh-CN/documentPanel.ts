import type { ChineseUnits } from "../unitWords";
/** Where files to send out and to print are asked for, in Chinese; every other language has the same shape. */
export const documentPanelWords = (who: ChineseUnits) => ({
  word: "下载 Word 公文",
  wordNote: "Word 公文按《党政机关公文格式》（GB/T 9704-2012）排版，排名作附件；发文字号留空待填。",
  noDownload: "Mac 上的 Excel 不能下载文件：请生成结果通报工作表，复制到 Word。",
  toUnits: `发给${who.all}`,
  toUnitsLead: `每${who.brief}一个文件，不含其他${who.one}的内容；多个文件打成一个 .zip 下载。`,
  sentBack: "退回意见",
  sentBackNote: `按审核退回、未填、有误和缺佐证材料的指标逐项列出，每${who.brief}一份 Word 公文；发文字号、署名和日期留空待填。`,
  sentBackNoDownload: "Mac 上的 Excel 不能下载 Word 文件。",
  scorecards: "成绩单和填报表",
  scorecardsNote: `成绩单和该${who.brief}填报表，均为数值，带工作表保护（没有密码）。`,
  all: `全部${who.one}`,
  one: (unit: string) => `仅${unit}`,
  open: (unit: string) => `打开${unit}的文件`,
  print: "打印全部填报表",
  printLead: "加载项不能直接打印：全部填报表汇成一个只供打印的工作簿，内容为数值，版面不变（A3 横向）。",
  printOpen: "在新工作簿中打开",
  printSave: "下载",
});

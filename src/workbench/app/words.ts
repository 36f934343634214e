import type { Language } from "../../core/index";
import type { Refusal } from "../../host/guard";
import type { PlanErrorCode } from "../../xlsx/planError";
import type { ProblemCode } from "../../xlsx/problems";
import { chineseDraftWords, englishDraftWords } from "./draftWords";
import type { DraftWords } from "./draftWords";
import { chineseFindWords, englishFindWords } from "./findWords";
import type { FindWords } from "./findWords";
import { chinesePlanWords, englishPlanWords } from "./planWords";
import { chineseLossWords, englishLossWords } from "./lossWords";
import type { LossWords } from "./lossWords";

/** What the workbench itself says; the pane and the ribbon have their own words. */
export interface Words {
  readonly title: string;
  readonly newBook: string;
  readonly newTip: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  readonly sample: string;
  readonly sampleTip: string;
  readonly reset: string;
  readonly resetTip: string;
  readonly fileCommands: string;
  readonly emptyName: string;
  readonly sampleName: string;
  readonly sampleBadge: string;
  readonly changed: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly ribbon: string;
  readonly grid: string;
  readonly pane: string;
  readonly closePane: string;
  readonly splitter: string;
  readonly dismiss: string;
  readonly starting: string;
  readonly opening: (name: string) => string;
  readonly sheetsOf: (done: number, sheets: number) => string;
  readonly formulasOf: (done: number, parts: number) => string;
  readonly opened: (name: string, sheets: number) => string;
  readonly saving: string;
  readonly saved: (name: string) => string;
  readonly saveFailed: (detail: string) => string;
  readonly unsavable: (where: string, code: PlanErrorCode) => string;
  readonly makingSample: string;
  readonly locked: string;
  readonly writing: string;
  readonly entryWaits: string;
  readonly notEntered: (place: string, text: string, why: Refusal | "changed") => string;
  readonly rejected: { readonly title: string; readonly typed: string; readonly retry: string; readonly cancel: string };
  readonly notRegistered: (name: string) => string;
  readonly commandFailed: (name: string) => string;
  readonly noManifest: (detail: string) => string;
  readonly gridFailed: (detail: string) => string;
  readonly discard: { readonly question: string; readonly detail: string; readonly save: string; readonly yes: string; readonly no: string };
  readonly chooseFromList: string;
  readonly drop: string;
  readonly onlyOneFile: string;
  readonly notDrawn: (type: string) => string;
  readonly chart: (title: string) => string;
  readonly problem: (code: ProblemCode, name: string, detail: string) => string;
  readonly drafts: DraftWords;
  readonly find: FindWords;
  readonly losses: LossWords;
}

const percent = (done: number, of: number): string => `${Math.floor((100 * done) / Math.max(1, of))}%`;

const chinese: Words = {
  title: "信用考核 · 演示工作台",
  newBook: "新建空白",
  newTip: "换成一个空白工作簿",
  open: "打开 .xlsx",
  openTip: "打开本机的 .xlsx 文件；也可以把文件拖到表格上。文件不离开本机",
  save: "保存 .xlsx",
  saveTip: "把当前工作簿另存为 .xlsx 文件",
  sample: "示例",
  sampleTip: "打开 13 个城市的示例工作簿，数据均为虚构",
  reset: "重置",
  resetTip: "回到初始状态：空白工作簿，任务窗格恢复默认",
  fileCommands: "文件",
  emptyName: "工作簿1",
  sampleName: "信用考核_2012_示例",
  sampleBadge: "示例数据",
  changed: "未保存",
  language: "界面语言",
  theme: "主题",
  light: "浅色",
  dark: "深色",
  ribbon: "功能区",
  grid: "工作表",
  pane: "任务窗格",
  closePane: "关闭任务窗格",
  splitter: "调整任务窗格宽度",
  dismiss: "关闭",
  starting: "正在启动表格…",
  opening: (name) => `正在打开“${name}”…`,
  sheetsOf: (done, sheets) => `${done} / ${sheets} 张工作表`,
  formulasOf: (done, parts) => `正在计算公式 ${percent(done, parts)}`,
  opened: (name, sheets) => `已打开“${name}”，共 ${sheets} 张工作表。`,
  saving: "正在生成文件…",
  saved: (name) => `已保存为“${name}”，见浏览器的下载文件夹。`,
  saveFailed: (detail) => `未能保存：${detail}`,
  unsavable: (where, code) => `未能保存：${where}，${chinesePlanWords[code]}。改好后再保存。`,
  makingSample: "正在生成示例工作簿…",
  locked: "您试图更改的单元格位于受保护的工作表中。若要进行更改，请取消工作表保护。",
  writing: "加载项正在写入工作簿，这一步没有执行。请在写完后再做一次。",
  entryWaits: "加载项正在写入工作簿，刚输入的内容写完后即填入。",
  notEntered: (place, text, why) => `“${text}”没有填入 ${place}：${chineseRefusals[why]}。`,
  rejected: { title: "此单元格不接受这样的内容", typed: "输入的是", retry: "重试", cancel: "取消" },
  notRegistered: (name) => `加载项没有注册函数 ${name}`,
  commandFailed: (name) => `功能区命令 ${name} 没有执行成功`,
  noManifest: (detail) => `读不到加载项清单 manifest.xml：${detail}`,
  gridFailed: (detail) => `表格没有启动：${detail}。请刷新页面重试。`,
  discard: { question: "放弃未保存的更改？", detail: "当前工作簿已更改，尚未保存为文件。不保存就继续，这些更改将丢失。", save: "保存并继续", yes: "放弃更改", no: "取消" },
  chooseFromList: "从下拉列表中选择（Alt+↓）",
  drop: "松开鼠标，打开这个 .xlsx 文件",
  onlyOneFile: "一次只能打开一个文件，已打开第一个。",
  notDrawn: (type) => `工作台不绘制此类图表（${type}）`,
  chart: (title) => `图表：${title}`,
  problem: (code, name, detail) => `打不开“${name}”：${chineseProblems[code]}${detail === "" ? "" : `（${detail}）`}`,
  drafts: chineseDraftWords,
  find: chineseFindWords,
  losses: chineseLossWords,
};

const chineseRefusals: Readonly<Record<Refusal | "changed", string>> = {
  locked: "单元格受保护或已不存在",
  writing: "加载项正在写入，请写完后再填一次",
  changed: "单元格已有别的内容、受保护或已不存在",
};

const chineseProblems: Readonly<Record<ProblemCode, string>> = {
  notXlsx: "它不是 Excel 工作簿。请选择 .xlsx 文件。",
  legacyXls: "它是 Excel 97–2003 格式（.xls）。请在 Excel 中另存为 .xlsx 后再打开。",
  encrypted: "它有打开密码。请在 Excel 中去掉密码后再打开。",
  macroEnabled: "它含有宏（.xlsm）。请在 Excel 中另存为不含宏的 .xlsx 后再打开。",
  binaryWorkbook: "它是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx 后再打开。",
  damagedZip: "文件已损坏或没有下载完整。请重新获取。",
  tooLarge: "文件超出工作台能打开的大小。",
  notAWorkbook: "它是压缩文件，但里面不是工作簿。",
  damagedXml: "文件内容已损坏。请在 Excel 中打开并重新保存后再试。",
  unexpected: "读取时出现意外问题。",
};

const english: Words = {
  title: "Credit Assessment · Workbench",
  newBook: "New",
  newTip: "Replace the workbook by an empty one",
  open: "Open .xlsx",
  openTip: "Open an .xlsx file of this computer, or drop one on the grid. The file stays on this computer",
  save: "Save .xlsx",
  saveTip: "Save the workbook as an .xlsx file",
  sample: "Sample",
  sampleTip: "Open a sample workbook of 13 cities; all figures are fictional",
  reset: "Reset",
  resetTip: "Back to the beginning: an empty workbook and a fresh task pane",
  fileCommands: "File",
  emptyName: "Book1",
  sampleName: "信用考核_2012_示例",
  sampleBadge: "Sample data",
  changed: "Not saved",
  language: "Language",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  ribbon: "Ribbon",
  grid: "Worksheet",
  pane: "Task pane",
  closePane: "Close the task pane",
  splitter: "Width of the task pane",
  dismiss: "Dismiss",
  starting: "Starting the grid…",
  opening: (name) => `Opening “${name}”…`,
  sheetsOf: (done, sheets) => `${done} of ${sheets} sheets`,
  formulasOf: (done, parts) => `calculating formulas, ${percent(done, parts)}`,
  opened: (name, sheets) => `Opened “${name}”: ${sheets} sheets.`,
  saving: "Writing the file…",
  saved: (name) => `Saved as “${name}” in the browser's download folder.`,
  saveFailed: (detail) => `Could not save: ${detail}`,
  unsavable: (where, code) => `Not saved: ${where}, ${englishPlanWords[code]}. Save again when that is mended.`,
  makingSample: "Making the sample workbook…",
  locked: "The cell you are trying to change is on a protected sheet. To make a change, unprotect the sheet.",
  writing: "The add-in is writing into the workbook and this was not carried out. Do it again once the add-in is done.",
  entryWaits: "The add-in is writing into the workbook. What you typed is entered as soon as it is done.",
  notEntered: (place, text, why) => `“${text}” was not entered into ${place}: ${englishRefusals[why]}.`,
  rejected: { title: "The cell does not take this", typed: "You typed", retry: "Retry", cancel: "Cancel" },
  notRegistered: (name) => `The add-in has not registered a function ${name}`,
  commandFailed: (name) => `The ribbon command ${name} did not succeed`,
  noManifest: (detail) => `Could not read the add-in's manifest.xml: ${detail}`,
  gridFailed: (detail) => `The grid did not start: ${detail}. Reload the page to try again.`,
  discard: { question: "Discard unsaved changes?", detail: "The workbook has changes that are not in a file. They will be lost unless you save them.", save: "Save and continue", yes: "Discard", no: "Cancel" },
  chooseFromList: "Choose from the list (Alt+↓)",
  drop: "Drop the .xlsx file to open it",
  onlyOneFile: "One file at a time: the first was opened.",
  notDrawn: (type) => `Charts of this kind are not drawn here (${type})`,
  chart: (title) => `Chart: ${title}`,
  problem: (code, name, detail) => `Cannot open “${name}”: ${englishProblems[code]}${detail === "" ? "" : ` (${detail})`}`,
  drafts: englishDraftWords,
  find: englishFindWords,
  losses: englishLossWords,
};

const englishRefusals: Readonly<Record<Refusal | "changed", string>> = {
  locked: "the cell is protected or gone",
  writing: "the add-in is writing; enter it again once that is done",
  changed: "the cell holds something else by now, is protected or gone",
};

const englishProblems: Readonly<Record<ProblemCode, string>> = {
  notXlsx: "it is not an Excel workbook. Choose an .xlsx file.",
  legacyXls: "it is an Excel 97–2003 workbook (.xls). Save it as .xlsx in Excel first.",
  encrypted: "it has a password. Remove the password in Excel first.",
  macroEnabled: "it contains macros (.xlsm). Save it as .xlsx in Excel first.",
  binaryWorkbook: "it is a binary workbook (.xlsb). Save it as .xlsx in Excel first.",
  damagedZip: "the file is damaged or incomplete. Get it again.",
  tooLarge: "the file is larger than the workbench can open.",
  notAWorkbook: "it is a zip file, but not of a workbook.",
  damagedXml: "its contents are damaged. Open it in Excel, save it again and retry.",
  unexpected: "something unexpected happened while reading.",
};

/** The workbench's words in a language. */
export const wordsIn: Readonly<Record<Language, Words>> = { "zh-CN": chinese, "en-US": english };

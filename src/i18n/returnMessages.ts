import type { Language, Wording } from "../core/index";
import { wordsOf } from "../core/index";
import type { ReturnProblem, ReturnProblemCode } from "../workbook/returns/returnProblems";
import type { Differing } from "../workbook/scheme/schemeDifferences";
import { limitMessage } from "./limitMessage";
import type { Named, Saying } from "./unitWords";
import { say } from "./unitWords";

type Say = (items: readonly string[]) => string;

/** Names and addresses are shown up to here; there may be a thousand. */
const shown = 6;

/** What is wrong with a returned file and what to do. `label` is the entry it is about, "" where it is about the file. */
export function returnMessage(problem: ReturnProblem, label: string, language: Language, scheme?: Named): string {
  const sentence = say(language, scheme)(inColumn(problem) ?? messages[problem.code], problem.items);
  if (label === "" || problem.code === "invalidEntry") return sentence;
  return `${label}${wordsOf(language).colon}${sentence}`;
}

/** What is said of a cell of 佐证材料, which need not be a number. */
function inColumn({ code, column }: ReturnProblem): Saying | undefined {
  return column === "evidence" && Object.hasOwn(ofEvidence, code) ? ofEvidence[code] : undefined;
}

function list(items: readonly string[], and: (more: number) => string, separator: string): string {
  const more = items.length - shown;
  return items.slice(0, shown).join(separator) + (more > 0 ? and(more) : "");
}

const zhList: Say = (items) => list(items, () => ` 等 ${items.length} 处`, "、");
const enList: Say = (items) => list(items, (more) => ` and ${more} more`, ", ");

const differingWords: Readonly<Record<Differing, Wording>> = {
  added: { zh: "本工作簿没有", en: "is not in this workbook" },
  removed: { zh: "文件中没有", en: "is not in the file" },
  points: { zh: "分值不同", en: "other points" },
  rule: { zh: "计分规则不同", en: "another rule" },
  entries: { zh: "填报项不同", en: "other entries" },
  texts: { zh: "文字不同", en: "other texts" },
};

/** A difference as `schemeDifferences` tells it, code and kinds in one. */
function differenceWords(difference: string, language: keyof Wording): string {
  const [code = "", ...what] = difference.split(" ");
  const words = what.flatMap((one) => (isDiffering(one) ? [differingWords[one][language]] : []));
  return language === "zh" ? `${code} ${words.join("、")}` : `${code} ${words.join(", ")}`;
}

const isDiffering = (word: string): word is Differing => Object.hasOwn(differingWords, word);

const ofEvidence: Readonly<Partial<Record<ReturnProblemCode, Saying>>> = {
  formulaInEntry: {
    zh: ([text = ""]) => `佐证材料是公式 ${text}，应写成文字（文件名称、文号或链接地址），保留原值`,
    en: ([text = ""]) => `佐证材料 holds a formula, ${text}: write the document's name, number or link as text; the value here is kept`,
  },
  errorValue: {
    zh: ([text = ""]) => `佐证材料是错误值 ${text}，应写成文字，保留原值`,
    en: ([text = ""]) => `佐证材料 holds the error ${text}: write it as text; the value here is kept`,
  },
  dateInEntry: {
    zh: ([text = ""]) => `佐证材料是日期（序号 ${text}），请写成文字，保留原值`,
    en: ([text = ""]) => `佐证材料 holds a date (number ${text}): write it as text; the value here is kept`,
  },
  resultInEntry: {
    zh: ([text = ""]) => `佐证材料“${text}”是别处公式的结果，请写成文字，保留原值`,
    en: ([text = ""]) => `佐证材料, ${text}, is the result of a formula elsewhere: write it as text; the value here is kept`,
  },
  objectInEntry: {
    zh: () => "佐证材料是嵌入单元格的图片，不能导入，请写明文件名称并另行报送图片，保留原值",
    en: () => "佐证材料 is a picture in the cell and cannot be taken: name the document and send the picture apart; the value here is kept",
  },
};

const messages: Readonly<Record<ReturnProblemCode, Saying>> = {
  unreadable: {
    zh: () => "文件无法读取，请确认它没有被移走或被其他程序占用",
    en: () => "The file cannot be read: check that it was not moved and no other program holds it",
  },
  emptyFile: {
    zh: () => "空文件（0 字节），可能没有传完，请重新报送",
    en: () => "The file is empty (0 bytes), perhaps cut off on its way: have it sent again",
  },
  notXlsx: { zh: () => "不是 .xlsx 文件，请让报送单位另存为 .xlsx 后重报", en: () => "This is no .xlsx file: ask for one saved as .xlsx" },
  legacyXls: {
    zh: () => "是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx 后重报",
    en: () => "This is an old .xls file: save it as .xlsx in Excel or WPS",
  },
  encrypted: { zh: () => "文件设有打开密码，请取消密码后重报", en: () => "The file opens with a password only: have the password removed" },
  macroEnabled: { zh: () => "文件带有宏，不予读取，请另存为 .xlsx 后重报", en: () => "The file has macros and is not read: save it as .xlsx" },
  binaryWorkbook: { zh: () => "是二进制工作簿 .xlsb，请另存为 .xlsx 后重报", en: () => "This is a binary workbook (.xlsb): save it as .xlsx" },
  damagedZip: {
    zh: () => "文件已损坏或没有传完，请重新报送；仍是如此的，请用 Excel 或 WPS 打开、另存后重报",
    en: () => "The file is damaged or was cut off on its way: have it sent again, or opened in Excel or WPS and saved again",
  },
  damagedXml: { zh: () => "文件内容已损坏，请用 Excel 或 WPS 打开、另存后重报", en: () => "The file's content is damaged: open it in Excel or WPS and save it again" },
  notAWorkbook: { zh: () => "文件不是 Excel 工作簿", en: () => "The file is no Excel workbook" },
  tooLarge: { zh: ([limit = ""]) => limitMessage(limit, "zh-CN"), en: ([limit = ""]) => limitMessage(limit, "en-US") },
  unexpected: {
    zh: () => "文件无法识别，请用 Excel 或 WPS 打开、另存后重报",
    en: () => "The file cannot be understood: open it in Excel or WPS and save it again",
  },
  noForm: { zh: () => "文件中没有填报表", en: () => "There is no form in the file" },
  severalForms: {
    zh: (items, { brief }) => `文件中有多张填报表（${zhList(items)}），请每${brief}一个文件分别报送`,
    en: (items, { a }) => `The file has several forms (${enList(items)}): one file ${a}`,
  },
  noScheme: { zh: () => "文件中没有考核方案（_方案 表），请使用导出的填报表", en: () => "The file does not say its scheme (sheet _方案): use an exported template" },
  otherScheme: { zh: ([own = ""]) => `是另一考核方案的填报表（${own}）`, en: ([own = ""]) => `The form is of another scheme (${own})` },
  otherVersion: {
    zh: ([own = "", ours = "", ...differing]) => {
      const versions = own === ours ? "" : `，版本为 ${own}，本工作簿为 ${ours}`;
      const where = differing.length === 0 ? "" : `：${differing.slice(0, shown).map((one) => differenceWords(one, "zh")).join("；")}${differing.length > shown ? `；等 ${differing.length} 个指标` : ""}`;
      return `文件的考核方案与本工作簿不一致${versions}${where}。请让报送单位使用本工作簿导出的填报表`;
    },
    en: ([own = "", ours = "", ...differing]) => {
      const versions = own === ours ? "" : ` (version ${own}, here ${ours})`;
      const where = differing.length === 0 ? "" : `: ${differing.slice(0, shown).map((one) => differenceWords(one, "en")).join("; ")}${differing.length > shown ? `; ${differing.length} indicators in all` : ""}`;
      return `The file's scheme is not this workbook's${versions}${where}. Ask for a template exported here`;
    },
  },
  otherYear: {
    zh: ([own = "", ours = ""]) => (own === "" ? `表上没有年度，本工作簿为 ${ours} 年度` : `是 ${own} 年度的填报表，本工作簿为 ${ours} 年度`),
    en: ([own = "", ours = ""]) => (own === "" ? `The form names no year; this workbook is of ${ours}` : `The form is of ${own}, this workbook of ${ours}`),
  },
  unknownUnit: { zh: ([unit = ""]) => `本工作簿没有“${unit}”`, en: ([unit = ""], { one }) => `This workbook has no ${one} “${unit}”` },
  unitUnclear: {
    zh: ([unit = "", sheet = ""], { one, brief }) => (unit === "" ? `表上没有${one}名称，无法确定是哪个${brief}` : `表上的${one}是“${unit}”，工作表名却是“${sheet}”，无法确定是哪个${brief}`),
    en: ([unit = "", sheet = ""], { one }) => (unit === "" ? `The form names no ${one}` : `The form says “${unit}” but its sheet “${sheet}”: the ${one} is unclear`),
  },
  doubledUnit: {
    zh: ([unit = "", ...files]) => `本次选择的文件中“${unit}”不止一份（${zhList(files)}），请只保留一份`,
    en: ([unit = "", ...files]) => `There is more than one file of “${unit}” (${enList(files)}): keep one`,
  },
  columnMissing: { zh: (items) => `缺少“${zhList(items)}”列，请使用导出的填报表`, en: (items) => `Columns are missing: ${enList(items)}` },
  columnDoubled: { zh: (items) => `“${zhList(items)}”列重复，无法确定以哪列为准`, en: (items) => `Columns stand twice: ${enList(items)}` },
  columnsUnclear: {
    zh: (items) => `列的表头被移动或改动（${zhList(items)}），与公式不一致，无法确定以哪列为准`,
    en: (items) => `Headers were moved or changed (${enList(items)}) and the formulas disagree`,
  },
  linesMixed: {
    zh: (items) => `有的行编码与填报项对不上（${zhList(items)}），可能只排序了部分列，请恢复后重报`,
    en: (items) => `Lines carry other lines' codes (${enList(items)}), perhaps after sorting some columns only`,
  },
  cellsShifted: {
    zh: (items) => `有的自报值单元格被推移到其他行（${zhList(items)}），请恢复后重报`,
    en: (items) => `Cells of 自报值 were pushed onto other lines (${enList(items)})`,
  },
  cellsUnclear: {
    zh: (items) => `文件中有的单元格重复或缺失内容（${zhList(items)}），请用 Excel 打开、另存后重报`,
    en: (items) => `The file gives some cells twice or not at all (${enList(items)}): open it in Excel and save it again`,
  },
  codesRebuilt: {
    zh: () => "编码列已被删除或清空（如检查文档时删除了隐藏列），已按官方文字找回各行编码，请核对改动后再写入",
    en: () => "The codes of the lines were deleted, perhaps with the hidden columns; they are known again by the official texts. Look at the changes before you write them",
  },
  schemeLost: {
    zh: () => "文件中没有考核方案（_方案 表已被删除），表上的指标文字和分值与本工作簿一致，请核对改动后再写入",
    en: () => "Sheet _方案 is gone; texts and points on the form are this workbook's. Look at the changes before you write them",
  },
  valuesShifted: {
    zh: (items) => `有的自报值与本工作簿上一行或下一行的原值相同（${zhList(items)}），可能是插入或删除单元格造成的错位，请核对改动后再写入`,
    en: (items) => `Values stand one line away from where they stood here (${enList(items)}), as if cells had been inserted or deleted. Look at the changes before you write them`,
  },
  missingKey: { zh: () => "文件中没有这一行，保留原值", en: () => "The file has no such line; the value here is kept" },
  doubledKey: { zh: () => "文件中这一行的编码重复，无法确定以哪行为准，保留原值", en: () => "The line's code stands twice in the file; the value here is kept" },
  missingInMaster: { zh: () => "本工作簿的填报表缺少这一行，无法写入", en: () => "This workbook's form has no such line to write to" },
  labelChanged: { zh: ([text = ""]) => `填报项被改为“${text}”，保留原值`, en: ([text = ""]) => `The line's label was changed to “${text}”; the value here is kept` },
  formulaInEntry: {
    zh: ([text = ""]) => `自报值填的是公式 ${text}，应直接填写结果，保留原值`,
    en: ([text = ""]) => `自报值 holds a formula, ${text}, instead of what it comes to; the value here is kept`,
  },
  errorValue: { zh: ([text = ""]) => `单元格是错误值 ${text}，保留原值`, en: ([text = ""]) => `It holds the error ${text}; the value here is kept` },
  dateInEntry: { zh: ([text = ""]) => `填的是日期（序号 ${text}），保留原值`, en: ([text = ""]) => `It holds a date (number ${text}); the value here is kept` },
  percentInEntry: {
    zh: ([shown = "", value = ""]) => `填的是百分比 ${shown}（数值 ${value}），无法确定是哪个数，请向报送单位核实，保留原值`,
    en: ([shown = "", value = ""]) => `It holds ${shown}, which counts as ${value}: ask which is meant; the value here is kept`,
  },
  resultInEntry: {
    zh: ([text = ""]) => `“${text}”是数组公式、模拟运算表等别处公式的结果，应直接填写，保留原值`,
    en: ([text = ""]) => `${text} is the result of a formula elsewhere (array, data table): it should be typed; the value here is kept`,
  },
  objectInEntry: { zh: () => "单元格里是图片或链接的对象，不是填报的值，保留原值", en: () => "The cell holds a picture or a linked object, no value; the value here is kept" },
  cellUnclear: { zh: () => "文件没有写明这个单元格的内容，保留原值", en: () => "The file does not say what the cell holds; the value here is kept" },
  mergedEntry: { zh: () => "单元格被合并，无法确定属于哪一项，保留原值", en: () => "The cell is merged with others; the value here is kept" },
  controlCharacters: {
    zh: (items) => `含有控制字符或改变书写方向的字符（${zhList(items)}），保留原值`,
    en: (items) => `It holds control or direction-changing characters (${enList(items)}); the value here is kept`,
  },
  textTooLong: { zh: () => "文字超过单元格上限 32000 字，保留原值", en: () => "The text is longer than a cell holds; the value here is kept" },
  invalidEntry: { zh: ([text = ""]) => text, en: ([text = ""]) => text },
  textLikeFormula: { zh: () => "以 = + - @ 开头，按文本写入", en: () => "It begins with = + - or @ and is written as text" },
  invisibleCharacters: { zh: (items) => `含有看不见的字符（${zhList(items)}）`, en: (items) => `It holds invisible characters (${enList(items)})` },
  rightToLeft: { zh: () => "含有从右向左书写的文字，显示顺序可能与实际不同", en: () => "It holds right-to-left writing, which may show in another order" },
  reviewTyped: { zh: (items) => `核定值被填写（${zhList(items)}），不予采用`, en: (items) => `核定值 was filled in (${enList(items)}); it has no effect` },
  verifiedChanged: { zh: (items) => `已核定的指标有改动（${zhList(items)}），写入后请重新核定`, en: (items) => `Indicators already verified are changed (${enList(items)}): verify them again once written` },
  returnedUnchanged: { zh: (items) => `退回的指标没有补正（${zhList(items)}）`, en: (items) => `Indicators that were sent back come unchanged (${enList(items)})` },
  formulasChanged: { zh: (items) => `公式被改动（${zhList(items)}），不影响计分`, en: (items) => `Formulas were changed (${enList(items)}); it has no effect` },
  scoresChanged: { zh: (items) => `文件中的得分与重新计算的不同（${zhList(items)}），以重新计算为准`, en: (items) => `Scores in the file differ from the recomputed ones (${enList(items)}), which count` },
  pointsChanged: { zh: (items) => `分值被改动（${zhList(items)}），不影响计分`, en: (items) => `Points were changed (${enList(items)}); it has no effect` },
  textsChanged: { zh: (items) => `指标文字被改动（${zhList(items)}），不影响计分`, en: (items) => `Official texts were changed (${enList(items)}); it has no effect` },
  schemeChanged: { zh: () => "_方案 表的内容被改动，不予采用", en: () => "The content of sheet _方案 was changed; it has no effect" },
  linesAdded: { zh: (items) => `增加了行（第 ${zhList(items)} 行），其中的内容不读取`, en: (items) => `Lines were added (${enList(items)}); they are not read` },
  linesRemoved: { zh: (items) => `小计或合计行缺失或重复（${zhList(items)}），不影响计分`, en: (items) => `Subtotal lines are missing or doubled (${enList(items)}); it has no effect` },
  linesSorted: { zh: () => "行的顺序被改动，按编码读取", en: () => "Lines were sorted; they are read by their codes" },
  linesHidden: { zh: (items) => `有的行被隐藏（${zhList(items)}），仍照常读取`, en: (items) => `Lines are hidden (${enList(items)}) and read all the same` },
  columnsMoved: { zh: (items) => `列被移动（${zhList(items)}），按表头读取`, en: (items) => `Columns were moved (${enList(items)}); they are read by their headers` },
  columnsHidden: { zh: (items) => `列被隐藏（${zhList(items)}），仍照常读取`, en: (items) => `Columns are hidden (${enList(items)}) and read all the same` },
  cellsFar: { zh: (items) => `表格以外很远处有内容（${zhList(items)}），不读取`, en: (items) => `There is content far beyond the table (${enList(items)}); it is not read` },
  columnsRemoved: { zh: (items) => `缺少“${zhList(items)}”列，其中的内容本不读取，不影响导入`, en: (items) => `Columns are gone of which nothing is read (${enList(items)})` },
  sheetRenamed: { zh: ([name = ""], { one }) => `填报表的工作表名被改为“${name}”，按表上的${one}读取`, en: ([name = ""], { one }) => `The form's sheet is now called “${name}”; it is read by the ${one} it names` },
  sheetsAdded: { zh: (items) => `增加了工作表（${zhList(items)}），不读取`, en: (items) => `Sheets were added (${enList(items)}); they are not read` },
  sheetsRemoved: { zh: (items) => `缺少工作表（${zhList(items)}）`, en: (items) => `Sheets are missing (${enList(items)})` },
  formHidden: { zh: () => "填报表被隐藏，仍照常读取", en: () => "The form is hidden and read all the same" },
  unprotected: { zh: () => "工作表保护已被取消", en: () => "The sheet's protection was taken off" },
  externalLinks: { zh: () => "文件引用了其他工作簿，引用不读取", en: () => "The file refers to other workbooks; the links are not followed" },
  dates1904: { zh: () => "文件使用 1904 日期系统", en: () => "The file counts dates from 1904" },
};

import type { Language } from "../core/index";
import type { LastYearProblem } from "../workbook/lastYear/lastYear";
import type { ProblemCode } from "../xlsx/index";
import type { Named, Saying } from "./unitWords";
import { say } from "./unitWords";

/** Why last year's file cannot be read at all, besides what the reader of files says. */
export type LastYearFileProblem = ProblemCode | "unreadable" | "emptyFile";

type Say = (items: readonly string[]) => string;
type Sayings<Code extends string> = Readonly<Record<Code, Saying>>;

/** Names are shown up to here; there may be hundreds. */
const shown = 6;

/** What is wrong with last year's file as a file, and what to do. */
export function lastYearFileMessage(code: LastYearFileProblem, language: Language): string {
  return say(language)(fileMessages[code], []);
}

/** What is wrong with what last year's file holds, or to be known about it. */
export function lastYearMessage({ code, items }: LastYearProblem, language: Language, scheme: Named): string {
  return say(language, scheme)(messages[code], items);
}

const zhList: Say = (items) => items.slice(0, shown).join("、") + (items.length > shown ? ` 等 ${items.length} 个` : "");
const enList: Say = (items) => items.slice(0, shown).join(", ") + (items.length > shown ? ` and ${items.length - shown} more` : "");

const fileMessages: Sayings<LastYearFileProblem> = {
  unreadable: {
    zh: () => "文件无法读取，请确认它没有被移走或被其他程序占用",
    en: () => "The file cannot be read: check that it was not moved and no other program holds it",
  },
  emptyFile: { zh: () => "空文件（0 字节），可能没有复制完整", en: () => "The file is empty (0 bytes), perhaps copied in part only" },
  notXlsx: { zh: () => "不是 .xlsx 文件，请选择以前年度的考核工作簿", en: () => "This is no .xlsx file: choose the workbook of a former year" },
  legacyXls: { zh: () => "是旧版 .xls 文件，请在 Excel 或 WPS 中另存为 .xlsx", en: () => "This is an old .xls file: save it as .xlsx in Excel or WPS" },
  encrypted: { zh: () => "文件设有打开密码，请取消密码后再选择", en: () => "The file opens with a password only: remove the password first" },
  macroEnabled: { zh: () => "文件带有宏，不予读取，请另存为 .xlsx", en: () => "The file has macros and is not read: save it as .xlsx" },
  binaryWorkbook: { zh: () => "是二进制工作簿 .xlsb，请另存为 .xlsx", en: () => "This is a binary workbook (.xlsb): save it as .xlsx" },
  damagedZip: { zh: () => "文件已损坏，可能没有复制完整", en: () => "The file is damaged, perhaps copied in part only" },
  damagedXml: { zh: () => "文件内容已损坏，请用 Excel 或 WPS 打开并另存", en: () => "The file's content is damaged: open it in Excel or WPS and save it again" },
  notAWorkbook: { zh: () => "文件不是 Excel 工作簿", en: () => "The file is no Excel workbook" },
  tooLarge: { zh: () => "文件超出读取上限，请删去图片和无关工作表后再选择", en: () => "The file is beyond what is read: remove pictures and other sheets first" },
  unexpected: { zh: () => "文件无法识别，请用 Excel 或 WPS 打开并另存", en: () => "The file cannot be understood: open it in Excel or WPS and save it again" },
};

const messages: Sayings<LastYearProblem["code"]> = {
  noRecord: {
    zh: () => "文件中没有考核方案（_方案 表），不是考核工作簿",
    en: () => "The file does not say its scheme (sheet _方案): it is no assessment workbook",
  },
  cityFile: { zh: (_items, { one }) => `是单个${one}的填报表，请选择以前年度的全省考核工作簿`, en: (_items, { one, many }) => `This is one ${one}'s form: choose a former year's workbook of all ${many}` },
  notEarlier: {
    zh: ([own = "", ours = ""]) => `文件是 ${own} 年度的，本工作簿是 ${ours} 年度，请选择更早年度的工作簿`,
    en: ([own = "", ours = ""]) => `The file is of ${own} and this workbook of ${ours}: choose one of an earlier year`,
  },
  noForms: { zh: () => "文件中没有该年度的填报表", en: () => "The file has no forms of its year" },
  cellsUnclear: {
    zh: (items) => `文件中有的单元格重复或缺失内容（${zhList(items)}），请用 Excel 打开并另存`,
    en: (items) => `The file gives some cells twice or not at all (${enList(items)}): open it in Excel and save it again`,
  },
  schemeMissing: {
    zh: ([scheme = ""]) => `文件的考核方案（${scheme}）与本版本不同，文件中又没有方案内容，无法计分`,
    en: ([scheme = ""]) => `The file's scheme (${scheme}) is not one of this version, and the file does not hold its content`,
  },
  schemeTooLarge: { zh: ([scheme = ""]) => `文件中的考核方案（${scheme}）过大，不予读取`, en: ([scheme = ""]) => `The file's scheme (${scheme}) is too large to be read` },
  schemeDigest: {
    zh: ([scheme = ""]) => `文件中的考核方案（${scheme}）被改动，与其摘要不符，不予采用`,
    en: ([scheme = ""]) => `The file's scheme (${scheme}) was changed: it does not agree with its digest`,
  },
  schemeDamaged: {
    zh: ([scheme = ""]) => `文件中的考核方案（${scheme}）无法识别`,
    en: ([scheme = ""]) => `The file's scheme (${scheme}) cannot be understood`,
  },
  schemeUnsound: {
    zh: ([scheme = ""]) => `文件中的考核方案（${scheme}）自相矛盾，无法计分`,
    en: ([scheme = ""]) => `The file's scheme (${scheme}) contradicts itself and cannot be scored with`,
  },
  otherYear: {
    zh: (items) => `填报表上的年度与文件不同，未采用：${zhList(items)}`,
    en: (items) => `Forms of another year than the file's were left out: ${enList(items)}`,
  },
  linesMissing: {
    zh: (items) => `填报表有行或列缺失、重复，所在填报项按未填报计：${zhList(items)}`,
    en: (items) => `Lines or columns of its forms are missing or doubled and count as not reported: ${enList(items)}`,
  },
  notComputed: {
    zh: (items) => `核定值中的公式没有保存结果，按自报值计：${zhList(items)}。请用 Excel 打开该工作簿并保存后再选择`,
    en: (items) => `Formulas in its 核定值 were saved without results; reported values count: ${enList(items)}. Open and save the file in Excel first`,
  },
  unfilled: {
    zh: (items) => `当年未填报，不列得分和名次：${zhList(items)}`,
    en: (items) => `Nothing was reported in its year, so that no points and ranks are given: ${enList(items)}`,
  },
  incomplete: {
    zh: (items) => `当年未报送齐全，缺项或错误项计 0 分：${zhList(items)}`,
    en: (items) => `Incomplete in its year, with missing or wrong entries at 0 points: ${enList(items)}`,
  },
};

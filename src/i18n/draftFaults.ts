import type { Language } from "../core/index";
import { inLanguage, saySchemeProblem } from "../core/index";
import type { RowKind } from "../workbook/scheme/draftColumns";
import { factNames, rowKinds } from "../workbook/scheme/draftColumns";
import type { Reminder } from "../workbook/scheme/draftReminders";
import type { RowFault } from "../workbook/scheme/readDraft";

/** What a row belongs to, in English; in Chinese it is called as in its column 行. */
const parents: Readonly<Record<RowKind, string>> = {
  scheme: "fact of the scheme",
  category: "category",
  item: "item",
  indicator: "indicator",
  entry: "entry",
  option: "option",
  reading: "reading",
};

/**
 * What is wrong with a row of 方案草案 and what to do, as a sentence.
 *
 * @example describeDraftFault({ code: "unknownType", name: "人数" }, "zh-CN") // "没有“人数”这种填报类型，请从下拉列表选择"
 */
export function describeDraftFault(fault: RowFault, language: Language): string {
  switch (fault.code) {
    case "scheme":
      return saySchemeProblem(fault.problem, language);
    case "ruleUnread":
      return inLanguage(
        fault.from === ""
          ? { zh: "计分规则没有写完整", en: "The rule is not complete" }
          : { zh: `计分规则从“${cut(fault.from)}”起读不懂，请照同类指标的写法`, en: `The rule cannot be read from “${cut(fault.from)}” on; write it as other indicators do` },
        language,
      );
    case "ruleEntryUnknown":
      return inLanguage({ zh: `计分规则中的「${fault.label}」不是本指标的填报项`, en: `「${fault.label}」 in the rule is no entry of this indicator` }, language);
    case "ruleEntryDoubled":
      return inLanguage({ zh: `有两个填报项都叫「${fault.label}」，请改名`, en: `Two entries are called 「${fault.label}」; rename one` }, language);
    case "unknownRowKind":
      return inLanguage(
        fault.kind === ""
          ? { zh: "请在“行”一栏选择这一行是什么", en: "Choose in the column 行 what this row is" }
          : { zh: `“${cut(fault.kind)}”不是行的种类，请从下拉列表选择`, en: `“${cut(fault.kind)}” is no kind of row; choose from the list` },
        language,
      );
    case "noParent":
      return inLanguage({ zh: `这一行上方没有所属的${rowKinds[fault.parent]}`, en: `No ${parents[fault.parent]} stands above that this row could belong to` }, language);
    case "unknownFact":
      return inLanguage({ zh: `没有“${cut(fault.name)}”这一方案事项，请照原有名称填写`, en: `“${cut(fault.name)}” is no fact of a scheme; use one of the names that stand there` }, language);
    case "totalUnread":
      return inLanguage({ zh: `${fault.name}读不懂，或写了两行，${totalExamples[fault.name]?.zh ?? ""}`, en: `${fault.name} cannot be read, or stands twice; ${totalExamples[fault.name]?.en ?? ""}` }, language);
    case "unknownType":
      return inLanguage(
        fault.name === ""
          ? { zh: "请选择填报类型", en: "Choose a type of entry" }
          : { zh: `没有“${cut(fault.name)}”这种填报类型，请从下拉列表选择`, en: `“${cut(fault.name)}” is no type of entry; choose from the list` },
        language,
      );
    case "unknownWord":
      return inLanguage({ zh: `“${cut(fault.word)}”应为${fault.allowed.join("或")}`, en: `“${cut(fault.word)}” must be ${fault.allowed.join(" or ")}` }, language);
  }
}

/** How each rule of the total is written. */
const totalExamples: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  [factNames.deductions]: { zh: "请照“类别 7 合计最多扣 5 分”填写", en: "write as in “categories 7: at most 5 taken from the base points”" },
  [factNames.bonusCounting]: { zh: "请照“基本分达到 80 分才计”填写", en: "write as in “counted from 80 base points”" },
  [factNames.qualifiedFrom]: { zh: "请照“基本分低于 60 分为不合格”填写", en: "write as in “unqualified below 60 base points”" },
  [factNames.veto]: { zh: "请照“5.2「填报项」：总分按 59 分计”填写，填报项须与其名称一致", en: "write as in “5.2「entry」: total 59”, the entry as it is called there" },
  [factNames.ties]: { zh: "请照“基本分、类别 3、指标 3.2”填写", en: "write as in “base points, category 3, indicator 3.2”" },
  [factNames.grade]: { zh: "请照“优秀：90 分以上，名次在前 25%（四舍五入）”填写，最后一个写“其余”", en: "write as in “Excellent: from 90 points, best 25% (nearest)”, the last as “the rest”" },
};

/** What is worth a second look and keeps nothing from being adopted, as a sentence. */
export function describeReminder(note: Reminder, language: Language): string {
  return inLanguage(
    note.code === "textDiffers"
      ? { zh: `评分标准写有“${note.says}分”，计分规则中没有这个分数（本指标 ${note.max} 分）`, en: `The standard says ${note.says} points; the rule of this indicator of ${note.max} knows no such number` }
      : { zh: `编码由 ${note.before} 改为 ${note.after}：按原编码填报的内容不会沿用`, en: `The code was ${note.before} and is ${note.after}: what was entered under the old one is not taken along` },
    language,
  );
}

/** Enough of a text to find it by. */
function cut(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

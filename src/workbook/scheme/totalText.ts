import type { Grade, Language, Scheme, Tie, TotalRules, Veto } from "../../core/index";
import { entryKey, indicatorsOf, inLanguage } from "../../core/index";

/**
 * How the rules of the total read in the cells of 方案草案, and are read back from there in both languages. Signs may be of
 * either width, and spaces stand where one likes. What does not read as one of these is null, never a guess.
 */

/** An entry as a veto names it. */
export interface NamedEntry {
  readonly key: string;
  readonly code: string;
  readonly label: string;
}

export const totalText = {
  deductions: ({ categories, most }: NonNullable<TotalRules["deductions"]>, language: Language): string =>
    inLanguage({ zh: `类别 ${categories.join("、")} 合计最多扣 ${most} 分`, en: `categories ${categories.join(", ")}: at most ${most} taken from the base points` }, language),

  bonus({ capped, baseFrom, tiesOnly }: NonNullable<TotalRules["bonus"]>, language: Language): string {
    const parts = [
      ...(capped === true ? [{ zh: "合计不超过附加分", en: "in all no more than the bonus points" }] : []),
      ...(baseFrom === undefined ? [] : [{ zh: `基本分达到 ${baseFrom} 分才计`, en: `counted from ${baseFrom} base points` }]),
      ...(tiesOnly === true ? [{ zh: "不计入总分，只用于同分排序", en: "no part of the total, only decides ties" }] : []),
    ];
    return parts.map((part) => inLanguage(part, language)).join(inLanguage({ zh: "；", en: "; " }, language));
  },

  qualified: (from: number, language: Language): string => inLanguage({ zh: `基本分低于 ${from} 分为不合格`, en: `unqualified below ${from} base points` }, language),

  veto({ total, isCeiling }: Veto, { code, label }: Pick<NamedEntry, "code" | "label">, language: Language): string {
    const points = String(total);
    const then = total === undefined
      ? { zh: "不合格", en: "unqualified" }
      : isCeiling === true ? { zh: `总分最高 ${points} 分`, en: `total at most ${points}` } : { zh: `总分按 ${points} 分计`, en: `total ${points}` };
    return `${code}「${label}」${inLanguage({ zh: "：", en: ": " }, language)}${inLanguage(then, language)}`;
  },

  ties: (ties: readonly Tie[], language: Language): string =>
    ties
      .map((tie) => {
        const name = inLanguage(tieNames[tie.kind], language);
        return "code" in tie ? `${name} ${tie.code}` : name;
      })
      .join(inLanguage({ zh: "、", en: ", " }, language)),

  grade({ name, atLeast, best }: Grade, language: Language): string {
    const conditions = [
      ...(atLeast === undefined ? [] : [{ zh: `${atLeast} 分以上`, en: `from ${atLeast} points` }]),
      ...(best === undefined ? [] : [{ zh: `名次在前 ${best.percent}%（${roundings[best.rounding].zh}）`, en: `best ${best.percent}% (${roundings[best.rounding].en})` }]),
    ].map((part) => inLanguage(part, language));
    const said = conditions.length === 0 ? inLanguage({ zh: "其余", en: "the rest" }, language) : conditions.join(inLanguage({ zh: "，", en: ", " }, language));
    return `${inLanguage(name, language)}${inLanguage({ zh: "：", en: ": " }, language)}${said}`;
  },
};

const tieNames = { base: { zh: "基本分", en: "base points" }, bonus: { zh: "加分", en: "bonus points" }, category: { zh: "类别", en: "category" }, indicator: { zh: "指标", en: "indicator" } } as const;
const roundings = { nearest: { zh: "四舍五入", en: "nearest" }, up: { zh: "向上取整", en: "rounded up" }, down: { zh: "向下取整", en: "rounded down" } } as const;

const amount = String.raw`(\d+(?:\.\d+)?)`;
const matching = (text: string, ...patterns: readonly string[]): readonly string[] | null => {
  for (const pattern of patterns) {
    const found = new RegExp(`^\\s*(?:${pattern.replaceAll(" ", String.raw`\s*`)})\\s*$`, "iu").exec(text);
    if (found !== null) return found.slice(1);
  }
  return null;
};

export const readTotal = {
  deductions(text: string): object | null {
    const [codes, most] = matching(text, `类别 (.+?) 合计最多扣 ${amount} 分`, `categories (.+?) [:：] at most ${amount} taken from the base points`) ?? [];
    return codes === undefined ? null : { categories: listed(codes), most: Number(most) };
  },

  bonus(text: string): object | null {
    const parts = text.split(/[;；]/).map((part): object | null => {
      if (matching(part, "合计不超过附加分", "in all no more than the bonus points") !== null) return { capped: true };
      if (matching(part, "不计入总分 [,，] 只用于同分排序", "no part of the total [,，] only decides ties") !== null) return { tiesOnly: true };
      const [from] = matching(part, `基本分达到 ${amount} 分才计`, `counted from ${amount} base points`) ?? [];
      return from === undefined ? null : { baseFrom: Number(from) };
    });
    return parts.includes(null) ? null : Object.assign({}, ...parts);
  },

  qualified(text: string): number | null {
    const [from] = matching(text, `基本分低于 ${amount} 分为不合格`, `unqualified below ${amount} base points`) ?? [];
    return from === undefined ? null : Number(from);
  },

  veto(text: string, entries: readonly NamedEntry[]): Veto | null {
    const [code, label, then = ""] = /^\s*([^「]*?)\s*「(.*)」\s*[:：](.*)$/su.exec(text)?.slice(1) ?? [];
    const alike = entries.filter((one) => one.code === code && one.label === label);
    const [entry] = alike;
    if (entry === undefined || alike.length > 1) return null;
    if (matching(then, "不合格", "unqualified") !== null) return { entry: entry.key };
    const [most] = matching(then, `总分最高 ${amount} 分`, `total at most ${amount}`) ?? [];
    if (most !== undefined) return { entry: entry.key, total: Number(most), isCeiling: true };
    const [fixed] = matching(then, `总分按 ${amount} 分计`, `total ${amount}`) ?? [];
    return fixed === undefined ? null : { entry: entry.key, total: Number(fixed) };
  },

  ties(text: string): readonly Tie[] | null {
    const ties = listed(text).map((part): Tie | null => {
      for (const kind of ["base", "bonus"] as const) if (matching(part, tieNames[kind].zh, tieNames[kind].en) !== null) return { kind };
      for (const kind of ["category", "indicator"] as const) {
        const [code] = matching(part, `${tieNames[kind].zh} (.+?)`, `${tieNames[kind].en} (.+?)`) ?? [];
        if (code !== undefined) return { kind, code };
      }
      return null;
    });
    const found = ties.filter((tie) => tie !== null);
    return found.length === 0 || found.length < ties.length ? null : found;
  },

  grade(text: string, english: string): Grade | null {
    const [, zh, said] = /^\s*(.+)[:：]([^:：]*)$/su.exec(text) ?? [];
    if (zh === undefined || said === undefined) return null;
    const name = { zh: zh.trim(), en: english === "" ? zh.trim() : english };
    if (matching(said, "其余", "the rest") !== null) return { name };
    const conditions = said.split(/[,，]/).map(conditionIn);
    return conditions.includes(null) ? null : Object.assign({ name }, ...conditions);
  },
};

function conditionIn(text: string): object | null {
  const [atLeast] = matching(text, `${amount} 分以上`, `from ${amount} points`) ?? [];
  if (atLeast !== undefined) return { atLeast: Number(atLeast) };
  const [percent, rounding] = matching(text, `名次在前 ${amount} [%％] [（(] (\\S+?) [）)]`, `best ${amount} [%％] [（(] ([a-z ]+?) [）)]`) ?? [];
  const found = Object.entries(roundings).find(([, words]) => rounding !== undefined && Object.values(words).some((word) => matching(rounding, word) !== null));
  return found === undefined ? null : { best: { percent: Number(percent), rounding: found[0] } };
}

function listed(text: string): readonly string[] {
  return text.split(/[、,，]/).map((part) => part.trim());
}

/** The entries of a scheme as vetoes name them. */
export function namedEntries(scheme: Scheme): readonly NamedEntry[] {
  return indicatorsOf(scheme).flatMap((indicator) => indicator.entries.map((entry) => ({ key: entryKey(indicator, entry), code: indicator.code, label: entry.label.zh })));
}

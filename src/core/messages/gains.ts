import { dayOf } from "../calendar";
import { behaviourOf } from "../entryTypes/index";
import type { Gain } from "../gains";
import type { Language } from "../wording";
import { wordsOf } from "./index";
import type { Words } from "./words";

/** How changes are said in a language; amounts come with their units. */
interface ChangeWords {
  more(amount: string): string;
  fewer(amount: string): string;
  upTo(figure: string): string;
  downTo(figure: string): string;
  earlier(days: number, day: string): string;
  later(days: number, day: string): string;
  become(label: string): string;
  readonly give: string;
  readonly giveNone: string;
}

const zh: ChangeWords = {
  more: (amount) => `再增 ${amount}`,
  fewer: (amount) => `减少 ${amount}`,
  upTo: (figure) => `增至 ${figure}`,
  downTo: (figure) => `减至 ${figure}`,
  earlier: (days, day) => `提前 ${days} 天（${day}）`,
  later: (days, day) => `推后 ${days} 天（${day}）`,
  become: (label) => `改为“${label}”`,
  give: "填写名称",
  giveNone: "改为“无”",
};

const en: ChangeWords = {
  more: (amount) => `${amount} more`,
  fewer: (amount) => `${amount} fewer`,
  upTo: (figure) => `raise to ${figure}`,
  downTo: (figure) => `lower to ${figure}`,
  earlier: (days, day) => `${inDays(days)} earlier (${day})`,
  later: (days, day) => `${inDays(days)} later (${day})`,
  become: (label) => `change to “${label}”`,
  give: "give a name",
  giveNone: "change to 无 (none)",
};

const changeWords: Readonly<Record<Language, ChangeWords>> = { "zh-CN": zh, "en-US": en };

const inDays = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

/**
 * What would have to change, with the entry's label: «专职人员：再增 2 人».
 *
 * @example sayChange(gain, "zh-CN") // "信用建设职能部门的设置情况：改为“单设信用办”"
 */
export function sayChange(gain: Pick<Gain, "entry" | "from" | "to">, language: Language): string {
  const words = wordsOf(language);
  return `${words.label(gain.entry.label)}${words.colon}${changeOf(gain, changeWords[language], words)}`;
}

function changeOf({ entry, from, to }: Pick<Gain, "entry" | "from" | "to">, says: ChangeWords, words: Words): string {
  const { control, choices, gives, toNumber } = behaviourOf(entry.type);
  const [before, after] = [toNumber(from), toNumber(to)];
  switch (control) {
    case "yesNo":
    case "list":
      return says.become(labelOf(choices.find(({ value }) => value === to)?.texts(words)));
    case "text":
      return after > before ? says.give : says.giveNone;
    case "date":
      return after < before ? says.earlier(before - after, dayOf(after)) : says.later(after - before, dayOf(after));
    case "number": {
      const unit = gives.includes("percent") ? "%" : words.unit(entry.unit);
      const isCounted = gives.includes("wholeNumber");
      const said = `${isCounted ? Math.abs(after - before) : after}${unit}`;
      if (isCounted) return after > before ? says.more(said) : says.fewer(said);
      return after > before ? says.upTo(said) : says.downTo(said);
    }
  }
}

function labelOf(texts: readonly string[] | undefined): string {
  return texts?.[0] ?? "";
}

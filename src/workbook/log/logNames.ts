import type { Indicator, Scheme } from "../../core/index";
import { indicatorsOf, wordsOf } from "../../core/index";
import type { ColumnId } from "../form/columns";
import { formColumns, headerOf } from "../form/columns";
import { formLines } from "../form/formLines";
import { plainItemName } from "../form/itemName";

/** What a line of 操作记录 is about: a line's key, or an indicator's code for 审核状态, and the header of the column. */
export interface NamedCell {
  readonly key: string;
  readonly header: string;
}

/** A name in words, with the key at its end by which it is found again. */
const inWords = /^.* (\S+)〔([^〔〕]+)〕$/u;

const names = new WeakMap<Scheme, ReadonlyMap<string, string>>();

/**
 * What 操作记录 calls a cell of a form, in words and with its line's key: "1.3 机构人员：专职人员 自报值〔1.3.fullTime〕".
 * For 审核状态 the key is the indicator's code.
 */
export function cellName(scheme: Scheme, key: string, column: ColumnId): string {
  return `${wordsFor(scheme, key)} ${headerOf(column)}〔${key}〕`;
}

/** The same for a whole line, category and total lines included; what is no key stays as it is. */
export function lineName(scheme: Scheme, key: string): string {
  const words = namesOf(scheme).get(key);
  return words === undefined ? key : `${words}〔${key}〕`;
}

/** What a name tells of; null where it is none. Version 1.1 began with the key: "1.3.fullTime 自报值 专职人员". */
export function namedCell(what: string): NamedCell | null {
  const [, worded, found] = inWords.exec(what) ?? [];
  const [key, header] = found === undefined ? what.split(" ") : [found, worded];
  return key === undefined || header === undefined || !headers.has(header) ? null : { key, header };
}

const headers: ReadonlySet<string> = new Set(formColumns.map(({ header }) => header));

function wordsFor(scheme: Scheme, key: string): string {
  return namesOf(scheme).get(key) ?? "";
}

/** Names in words by the keys of lines and by the codes of indicators, made once per scheme. */
function namesOf(scheme: Scheme): ReadonlyMap<string, string> {
  const known = names.get(scheme) ?? new Map([...lineNames(scheme), ...indicatorNames(scheme).map(([{ code }, name]) => [code, name] as const)]);
  names.set(scheme, known);
  return known;
}

function lineNames(scheme: Scheme): readonly (readonly [string, string])[] {
  const words = wordsOf("zh-CN");
  const indicators = new Map(indicatorNames(scheme).map(([{ code }, name]) => [code, name] as const));
  return formLines(scheme).map((line) => {
    if (line.kind === "category") return [line.key, `${line.category.number}、${line.category.name}`];
    if (line.kind === "total") return [line.key, line.label];
    return [line.key, `${indicators.get(line.indicator.code) ?? line.indicator.code}：${words.label(line.entry.label)}`];
  });
}

function indicatorNames(scheme: Scheme): readonly (readonly [Indicator, string])[] {
  const items = new Map(scheme.categories.flatMap(({ items: all }) => all.flatMap((item) => item.indicators.map(({ code }) => [code, item.name] as const))));
  return indicatorsOf(scheme).map((indicator) => {
    const { code, heading } = indicator;
    return [indicator, `${code} ${plainItemName(heading ?? items.get(code) ?? "")}`];
  });
}

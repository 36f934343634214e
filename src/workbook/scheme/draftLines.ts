import type { Category, Entry, Indicator, Item, Scheme } from "../../core/index";
import { behaviourOf, entryKey } from "../../core/index";
import type { CellValue } from "../../sheet/plan";
import type { DraftColumn, Fact, RowKind } from "./draftColumns";
import { factNames, noQuotaNames, printedNames, rowKinds, typeNames, yesNo } from "./draftColumns";
import { ruleText } from "./ruleText";
import { namedEntries, totalText } from "./totalText";

/** A row of 方案草案 before it is laid out. */
export interface DraftLine {
  readonly kind: RowKind;
  readonly values: Readonly<Partial<Record<DraftColumn, CellValue>>>;
}

/** Key of a row: what it is and its way from the top, which outlives renaming, sorting and moving. */
export function rowKey(kind: RowKind, ...way: readonly string[]): string {
  return `${kind}:${way.join("/")}`;
}

/** An item has no code of its own; it is known by its first indicator's, so that others may come and go before it. */
export function itemKey(firstIndicator: string): string {
  return rowKey("item", firstIndicator);
}

/** A scheme as rows of 方案草案; `readDraft` reads the same scheme from them. */
export function draftLines(scheme: Scheme): readonly DraftLine[] {
  return [...factLines(scheme), ...scheme.categories.flatMap(categoryLines), ...scheme.readings.map(readingLine)];
}

function line(kind: RowKind, key: string, parent: string, values: DraftLine["values"]): DraftLine {
  return { kind, values: { key, parent, kind: rowKinds[kind], ...values } };
}

function factLines(scheme: Scheme): readonly DraftLine[] {
  const { recognition, publication, naming } = scheme;
  const fact = (name: Fact, values: DraftLine["values"], place = ""): DraftLine =>
    line("scheme", rowKey("scheme", name + place), "", { name: factNames[name], ...values });
  const worded = (name: Fact, list: readonly { readonly zh: string; readonly en: string }[]) =>
    list.map(({ zh, en }, index) => fact(name, { content: zh, english: en }, String(index + 1)));
  return [
    fact("id", { content: scheme.id }),
    fact("version", { content: scheme.version }),
    fact("title", { content: scheme.title.zh, english: scheme.title.en }),
    fact("tableTitle", { content: scheme.tableTitle }),
    fact("tableSubtitle", { content: scheme.tableSubtitle }),
    fact("source", { content: scheme.source }),
    fact("basePoints", { points: scheme.basePoints }),
    fact("bonusPoints", { points: scheme.bonusPoints }),
    fact("units", { content: scheme.units.join("\n") }),
    ...(scheme.groups ?? []).map(({ name, units }, index) => fact("group", { content: `${name}：${units.join("、")}` }, String(index + 1))),
    ...(recognition === undefined
      ? []
      : [fact("recognitionArticle", { content: recognition.article }), ...worded("ground", recognition.grounds), ...worded("field", recognition.fields)]),
    ...(publication === undefined
      ? []
      : [
          fact("measures", { content: publication.measures }),
          fact("publicationArticle", { content: publication.article }),
          fact("publicationText", { content: publication.text }),
          fact("publisher", { content: publication.publisher }),
        ]),
    ...(naming === undefined
      ? []
      : [
          fact("addressee", { content: naming.addressee }),
          fact("unitName", { content: naming.unit, english: naming.english?.one ?? "" }),
          fact("allUnits", { content: naming.all, english: naming.english?.many ?? "" }),
          fact("commendedName", { content: naming.commended }),
        ]),
    ...totalLines(scheme, fact),
  ];
}

/** A row for each rule of the total, as a sentence that is read back. */
function totalLines(scheme: Scheme, fact: (name: Fact, values: DraftLine["values"], place?: string) => DraftLine): readonly DraftLine[] {
  const { deductions, bonus, qualifiedFrom, vetoes = [], ties, grades = [] } = scheme.total ?? {};
  const entries = namedEntries(scheme);
  const row = (name: Fact, content: string): DraftLine => fact(name, { content });
  return [
    ...(deductions === undefined ? [] : [row("deductions", totalText.deductions(deductions, "zh-CN"))]),
    ...(bonus === undefined ? [] : [row("bonusCounting", totalText.bonus(bonus, "zh-CN"))]),
    ...(qualifiedFrom === undefined ? [] : [row("qualifiedFrom", totalText.qualified(qualifiedFrom, "zh-CN"))]),
    ...vetoes.map((veto) => {
      const named = entries.find(({ key }) => key === veto.entry) ?? { code: "", label: veto.entry };
      return fact("veto", { content: totalText.veto(veto, named, "zh-CN") }, `/${veto.entry}`);
    }),
    ...(ties === undefined ? [] : [row("ties", totalText.ties(ties, "zh-CN"))]),
    ...grades.map((grade) => fact("grade", { content: totalText.grade(grade, "zh-CN"), english: grade.name.en }, `/${grade.name.zh}`)),
  ];
}

function categoryLines(category: Category): readonly DraftLine[] {
  const key = rowKey("category", category.code);
  const { code, number, name, english, points, bonus } = category;
  return [
    line("category", key, "", { code, number, name, english, points, bonus: bonus ? yesNo.yes : yesNo.no }),
    ...category.items.flatMap((item) => itemLines(item, key)),
  ];
}

function itemLines(item: Item, parent: string): readonly DraftLine[] {
  const key = itemKey(item.indicators[0]?.code ?? item.name);
  const { number, name, english, points, pointsPrinted } = item;
  return [line("item", key, parent, { number, name, english, points, printed: printedNames[pointsPrinted] }), ...item.indicators.flatMap((one) => indicatorLines(one, key))];
}

function indicatorLines(indicator: Indicator, parent: string): readonly DraftLine[] {
  const { code, max, heading, content, criteria, basis, method, rule, entries, readings = [] } = indicator;
  const key = rowKey("indicator", code);
  return [
    line("indicator", key, parent, {
      code,
      points: max,
      rule: ruleText(rule, entries, "zh-CN"),
      heading,
      content,
      criteria,
      basis,
      method,
      readings: readings.join("、"),
    }),
    ...entries.flatMap((entry) => entryLines(entry, indicator, key)),
  ];
}

function entryLines(entry: Entry, indicator: Indicator, parent: string): readonly DraftLine[] {
  const { label, unit, type, atMost } = entry;
  const key = rowKey("entry", entryKey(indicator, entry));
  const whole = indicator.entries.find(({ name }) => name === atMost)?.label.zh ?? atMost;
  const { most, lacking } = behaviourOf(type);
  const options = "options" in type ? type.options : [];
  return [
    line("entry", key, parent, {
      name: label.zh,
      english: label.en,
      unit,
      type: typeNames[type.kind],
      points: most,
      atMost: whole,
      noQuota: lacking === undefined ? undefined : noQuotaNames[lacking],
    }),
    ...options.map(({ id, label: name, points, formerly = [] }) =>
      line("option", rowKey("option", entryKey(indicator, entry), id), key, { name: name.zh, english: name.en, points, formerly: formerly.join("\n") }),
    ),
  ];
}

function readingLine({ number, text, reading }: Scheme["readings"][number]): DraftLine {
  return line("reading", rowKey("reading", String(number)), "", { code: String(number), content: text, criteria: reading });
}

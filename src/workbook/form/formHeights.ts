import type { Scheme } from "../../core/index";
import { behaviourOf, entryKey, indicatorsOf, scoreUnits, wordsOf } from "../../core/index";
import type { ColumnId } from "./columns";
import { formColumns } from "./columns";
import { optionLabels } from "./entryFormulas";
import type { FormLine } from "./formLines";
import type { PlacedText } from "../../sheet/rowHeights";
import { fitRows } from "../../sheet/rowHeights";

const words = wordsOf("zh-CN");
const widths = new Map(formColumns.map((column) => [column.id, column.width]));

/** Heights of a form's lines in points, with room for the official texts, every option and the sentences of 计分说明. */
export function lineHeights(scheme: Scheme, lines: readonly FormLine[]): readonly number[] {
  const explanations = sentencesOf(scheme);
  const texts = lines.flatMap((line, row): PlacedText[] => {
    const placed = (span: number, text: string, column: ColumnId, size?: number): PlacedText[] =>
      span === 0 ? [] : [{ row, span, text, width: widths.get(column) ?? 10, ...(size === undefined ? {} : { size }) }];
    if (line.kind === "category") return placed(1, line.category.name, "name", 10.5);
    if (line.kind !== "entry") return [];
    const { item, indicator, entry } = line;
    const content = indicator.heading === undefined ? indicator.content : `${indicator.heading}\n${indicator.content}`;
    const options = optionLabels(entry, words);
    return [
      ...placed(line.itemSpan, item.name, "name"),
      ...placed(line.indicatorSpan, content, "content"),
      ...placed(line.indicatorSpan, indicator.criteria, "criteria"),
      ...placed(line.indicatorSpan, indicator.basis, "basis"),
      ...placed(line.indicatorSpan, indicator.method, "method"),
      ...(explanations.get(indicator.code) ?? []).flatMap((text) => placed(line.indicatorSpan, text, "explanation")),
      ...placed(1, words.label(entry.label), "entry"),
      ...options.flatMap((label) => placed(1, label, "reported")),
    ];
  });
  const heights = fitRows(lines.length, texts, 21);
  return heights.map((height, index) => (lines[index]?.kind === "entry" ? height : Math.max(24, height)));
}

const known = new WeakMap<Scheme, ReadonlyMap<string, readonly string[]>>();

/** What 计分说明 says of each indicator of a city that has all of it, and of one that has little: as long as it gets. */
function sentencesOf(scheme: Scheme): ReadonlyMap<string, readonly string[]> {
  const before = known.get(scheme);
  if (before !== undefined) return before;
  const models = [true, false].map((isGood) => {
    const entries = indicatorsOf(scheme).flatMap((indicator) =>
      indicator.entries.map((entry) => [entryKey(indicator, entry), behaviourOf(entry.type).model(isGood)] as const),
    );
    return Object.fromEntries(entries);
  });
  const scorecards = scoreUnits(scheme, models, { language: "zh-CN" });
  const sentences = new Map<string, string[]>();
  for (const { indicators } of scorecards) {
    for (const { code, explanation } of indicators) sentences.set(code, [...(sentences.get(code) ?? []), explanation]);
  }
  known.set(scheme, sentences);
  return sentences;
}

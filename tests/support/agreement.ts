import type { Scheme } from "../../src/core/index";
import { prepareIndicator, indicatorsOf, scoreUnit, statusNumber, wholeOf, wordsOf, entryKey } from "../../src/core/index";
import { compareForm } from "../../src/workbook/form/compareForm";
import { statusMessages } from "../../src/workbook/form/status";
import type { SheetContent } from "../../src/sheet/plan";
import { cellOf, entriesOf, readForm } from "../../src/workbook/form/readForm";

/** Every way in which a calculated form says something else than the core, one line each. */
export function disagreements(scheme: Scheme, content: SheetContent): readonly string[] {
  const reading = readForm(scheme, content);
  if (reading === null) return ["no form"];
  const reported = scoreUnit(scheme, entriesOf(scheme, reading, "reported"));
  const verified = scoreUnit(scheme, entriesOf(scheme, reading, "verified"));
  const { overwritten, differing } = compareForm(scheme, reading, reported, verified);
  const figures = differing.map(({ cell, address, live, core }) => `${content.name}!${address} ${cell.key}: live ${String(live)}, core ${core}`);
  const formulas = overwritten.map(({ cell, address, before }) => `${content.name}!${address} ${cell.key}: ${before} instead of ${cell.formula}`);
  const words = wordsOf("zh-CN");
  const rows = indicatorsOf(scheme).flatMap((indicator) => {
    const score = verified.indicators.find((one) => one.code === indicator.code);
    const first = indicator.entries[0];
    const key = first === undefined ? "" : entryKey(indicator, first);
    const live = cellOf(reading, key, "explanation");
    const sentence = score !== undefined && live !== score.explanation ? [`${content.name} ${indicator.code}: «${String(live)}» instead of «${score.explanation}»`] : [];
    const own = reported.indicators.find((one) => one.code === indicator.code)?.issues ?? [];
    const checks = prepareIndicator(indicator).entries.flatMap(({ entry, key: entryName }) => {
      const issue = own.find((one) => one.key === entryName);
      if (issue === undefined || issue.code === "unknownKey") return [];
      const expected = statusMessages(entry, words, wholeOf(indicator, entry))[-statusNumber(issue.code)];
      const shown = cellOf(reading, entryName, "check");
      return shown === expected ? [] : [`${content.name} ${entryName}: 校验 «${String(shown)}» instead of «${String(expected)}»`];
    });
    return [...sentence, ...checks];
  });
  return [...formulas, ...figures, ...rows];
}

import type { Side } from "../../actions/types";
import type { Entry, Indicator, Language } from "../../core/index";
import { behaviourOf, indicatorsOf, recognisedCodes, wordsOf } from "../../core/index";
import type { UnitState } from "../../actions/types";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { printPoints } from "../../i18n/points";
import type { Pasted, PasteStart, Target } from "../../workbook/byIndicator/pasted";
import { pastedLines } from "../../workbook/byIndicator/pastedLines";
import { pastedUnits } from "../../workbook/byIndicator/pastedUnits";
import type { Assessment } from "../state/selection";
import type { FigureSet } from "./figures";
import { figureSet } from "./figures";
import type { GridColumn, GridRow } from "./gridShape";

/** What the grid shows: one indicator of all cities, or all indicators of one city. */
export interface Board {
  /** What a batch of it is called in 操作记录: the indicator's code, or the city. */
  readonly about: string;
  readonly headLabel: string;
  readonly headWidth: number;
  readonly pointsLabel: string;
  readonly sets: readonly FigureSet[];
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  /** What pasted lines can be for. */
  readonly targets: readonly Target[];
  /** What the document says that the figures are taken from; "" where that differs from line to line. */
  readonly basis: string;
  /** Reads a pasted block, `from` being a place among the lines that are in sight. */
  readonly read: (text: string, from: PasteStart, inSight: readonly GridRow[]) => Pasted;
}

const widths = { number: 72, date: 104, yesNo: 72, list: 128, text: 160 } as const;

function isAwarded({ awards, scheme }: Assessment, { code }: Indicator): boolean {
  return awards !== null && recognisedCodes(scheme).has(code);
}

function columnOf(entry: Entry, label: string): GridColumn {
  const { control } = behaviourOf(entry.type);
  return { label, width: widths[control], isNumber: control === "number" || control === "date" };
}

/** An entry with its unit, as a column or line is headed. */
function labelOf({ label, unit }: Entry, language: Language, words: ByIndicatorWords): string {
  const core = wordsOf(language);
  return words.column(core.label(label), core.unit(unit).trim());
}

/** One indicator: a line for each city, a column for each entry. */
export function indicatorBoard(assessment: Assessment, indicator: Indicator, side: Side, language: Language, words: ByIndicatorWords): Board {
  const { units } = assessment;
  const sets = units.map((unit) => figureSet(unit, indicator, side, isAwarded(assessment, indicator)));
  return {
    about: indicator.code,
    headLabel: words.unit,
    headWidth: 76,
    pointsLabel: words.pointsOf(printPoints(indicator.max)),
    sets,
    rows: sets.map((set) => ({ id: set.unit.sheetId, head: set.unit.name, set, figures: set.figures, showsPoints: true })),
    columns: indicator.entries.map((entry) => columnOf(entry, labelOf(entry, language, words))),
    targets: units.map(({ sheetId, name }) => ({ id: sheetId, name })),
    basis: indicator.basis.replaceAll(/\s+/g, ""),
    read: (text, from, inSight) => pastedUnits(text, units, indicator.entries, from, inSight.map(({ set }) => set.unit)),
  };
}

/** One city: a line for each entry of its form. */
export function unitBoard(assessment: Assessment, unit: UnitState, side: Side, language: Language, words: ByIndicatorWords): Board {
  const sets = indicatorsOf(assessment.scheme).map((indicator) => figureSet(unit, indicator, side, isAwarded(assessment, indicator)));
  const rows = sets.flatMap((set) =>
    set.figures.map((figure, index): GridRow => ({ id: figure.place.key, head: `${set.indicator.code} ${labelOf(figure.entry, language, words)}`, set, figures: [figure], showsPoints: index === 0 })),
  );
  const entries = sets.flatMap(({ indicator, figures }) => figures.map(({ place, entry }) => ({ key: place.key, code: indicator.code, entry })));
  return {
    about: unit.name,
    headLabel: words.entry,
    headWidth: 136,
    pointsLabel: words.points,
    sets,
    rows,
    columns: [{ label: words.sides[side], width: 96, isNumber: true }],
    targets: rows.map(({ id, head }) => ({ id, name: head })),
    basis: "",
    read: (text, from) => pastedLines(text, entries, from),
  };
}

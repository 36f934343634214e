import { behaviourOf } from "../entryTypes/index";
import { isPoints } from "../exact";
import type { Category, Scheme } from "../scheme";
import { entryKey, indicatorsOf, indicatorsOfCategory, isDeducting } from "../scheme";
import type { Path, SchemeProblem } from "../schemeProblem";
import { mostTotal } from "./prepareTotal";
import type { Grade } from "./totalRules";

/** What keeps the rules of the total from holding together with the rest of the scheme. */
export function checkTotal(scheme: Scheme): readonly SchemeProblem[] {
  const { total } = scheme;
  if (total === undefined) return [];
  const { deductions, bonus, qualifiedFrom, vetoes = [], ties = [], grades = [] } = total;
  return [
    ...(deductions === undefined
      ? []
      : [
          ...deductions.categories.flatMap((code, index) => unknownCategory(scheme, code, ["total", "deductions", "categories", index], (category) => !category.bonus)),
          ...bounded(deductions.most, scheme.basePoints, ["total", "deductions", "most"]),
        ]),
    ...bounded(bonus?.baseFrom, scheme.basePoints, ["total", "bonus", "baseFrom"]),
    ...bounded(qualifiedFrom, scheme.basePoints, ["total", "qualifiedFrom"]),
    ...vetoes.flatMap(({ entry, total: points }, index) => [...checkVeto(scheme, entry, ["total", "vetoes", index, "entry"]), ...bounded(points, mostTotal(scheme), ["total", "vetoes", index, "total"])]),
    ...vetoes.filter(({ entry }, index) => vetoes.findIndex((other) => other.entry === entry) < index).map(({ entry }): SchemeProblem => ({ code: "doubled", path: ["total", "vetoes"], what: "veto", name: entry })),
    ...ties.flatMap((tie, index): readonly SchemeProblem[] => {
      if (!("code" in tie)) return [];
      if (tie.kind === "category") return unknownCategory(scheme, tie.code, ["total", "ties", index, "code"], (category) => !category.bonus && !isDeducting(scheme, category));
      const given = scheme.categories.filter((category) => !isDeducting(scheme, category)).flatMap(indicatorsOfCategory);
      const isKnown = given.some(({ code }) => code === tie.code);
      return isKnown ? [] : [{ code: "unknownCode", path: ["total", "ties", index, "code"], what: "indicator", name: tie.code }];
    }),
    ...checkGrades(grades, mostTotal(scheme)),
  ];
}

/** Keys of entries that a veto asks for: no rule has to read them. */
export function vetoingEntries({ total }: Scheme): ReadonlySet<string> {
  return new Set(total?.vetoes?.map(({ entry }) => entry));
}

function checkVeto(scheme: Scheme, key: string, path: Path): readonly SchemeProblem[] {
  const entry = indicatorsOf(scheme).flatMap((indicator) => indicator.entries.filter((one) => entryKey(indicator, one) === key))[0];
  if (entry === undefined) return [{ code: "unknownEntry", path, name: key }];
  const { gives } = behaviourOf(entry.type);
  return gives.includes("yesNo") || (gives.includes("number") && !gives.includes("plan")) ? [] : [{ code: "noVeto", path, name: entry.label.zh }];
}

function checkGrades(grades: readonly Grade[], most: number): readonly SchemeProblem[] {
  const edges = grades.map(({ atLeast }) => atLeast).filter((edge) => edge !== undefined);
  const names = grades.map(({ name }) => name.zh);
  const at = (index: number, ...more: Path): Path => ["total", "grades", index, ...more];
  return [
    ...grades.flatMap(({ atLeast, best }, index): readonly SchemeProblem[] => {
      const isLast = index === grades.length - 1;
      const isOpen = atLeast === undefined && best === undefined;
      const percent: readonly SchemeProblem[] = best === undefined || Number.isInteger(best.percent) ? [] : [{ code: "noPercent", path: at(index, "best", "percent"), percent: best.percent }];
      return [...(isOpen === isLast ? [] : [{ code: "gradesNotClosed", path: at(index) } as const]), ...bounded(atLeast, most, at(index, "atLeast")), ...percent];
    }),
    ...(edges.every((edge, index) => edge < (edges[index - 1] ?? Infinity)) ? [] : [{ code: "gradesDoNotFall", path: ["total", "grades"] } as const]),
    ...names.filter((name, index) => names.indexOf(name) < index).map((name): SchemeProblem => ({ code: "doubled", path: ["total", "grades"], what: "grade", name })),
  ];
}

function bounded(points: number | undefined, most: number, path: Path): readonly SchemeProblem[] {
  if (points === undefined) return [];
  if (!isPoints(points)) return [{ code: "noPoints", path, points }];
  return points > most ? [{ code: "outOfRange", path, least: 0, most }] : [];
}

function unknownCategory(scheme: Scheme, name: string, path: Path, fits: (category: Category) => boolean): readonly SchemeProblem[] {
  return scheme.categories.some((category) => category.code === name && fits(category)) ? [] : [{ code: "unknownCode", path, what: "category", name }];
}

import type { Scheme } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { exampleSchemes } from "../../src/workbook/scheme/examples/index";
import { acrossScheme } from "../core/across/index";
import { conditionScheme } from "../core/across/conditions";
import { spreadEvenlyScheme } from "../core/across/spreadEvenly";
import { spreadOverAllScheme, spreadScheme } from "../core/across/spread";
import { kindsScheme } from "../core/support/kindsScheme";
import type { Reading, Sums } from "../support/totalReading";
import { gradeCounty, gradeOther, readCounty, readOther } from "../support/totalReading";
import { county, otherCounty } from "../support/totalSchemes";

/** A scheme that is crosschecked, with what its words make of the sums where it has rules of the total. */
export interface Subject {
  readonly name: string;
  readonly scheme: Scheme;
  readonly units: readonly string[];
  readonly groups: ReadonlyMap<string, string>;
  readonly total?: { readonly read: (sums: Sums) => Reading; readonly grade: (reading: Reading, rank: number, units: number) => string };
}

const named = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `单位${index + 1}`);

/** Every other unit in one of two groups, and one in none. */
const grouped = (units: readonly string[]): ReadonlyMap<string, string> => new Map(units.slice(1).map((unit, index) => [unit, index % 3 === 0 ? "甲组" : "乙组"]));

function subject(name: string, scheme: Scheme, units: readonly string[], total?: Subject["total"]): Subject {
  return { name, scheme, units, groups: grouped(units), ...(total !== undefined && { total }) };
}

/** The official scheme where a plan that was not set gives all the points. */
const quotaFull: Scheme = {
  ...jiangsu2012,
  categories: jiangsu2012.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => ({
      ...item,
      indicators: item.indicators.map((indicator) => ({
        ...indicator,
        entries: indicator.entries.map((entry) => (entry.type.kind === "plan" && entry.type.noQuota !== undefined ? { ...entry, type: { kind: "plan", noQuota: "full" } as const } : entry)),
      })),
    })),
  })),
};

const monitoring = exampleSchemes.find(({ id }) => id === "example-monitoring") ?? county;

/** All built-in schemes, both examples, and a table of every kind of rule that tests know a case of. */
export const subjects: readonly Subject[] = [
  subject("jiangsu2012", jiangsu2012, jiangsu2012.units),
  subject("county", county, named(6), { read: readCounty, grade: gradeCounty }),
  subject("monitoring", monitoring, named(8)),
  subject("kinds", kindsScheme, named(8)),
  subject("across", acrossScheme, named(13)),
  subject("otherCounty", otherCounty, named(9), { read: readOther, grade: gradeOther }),
  subject("spread", spreadScheme, named(7)),
  subject("spreadOverAll", spreadOverAllScheme, named(4)),
  subject("spreadEvenly", spreadEvenlyScheme, named(6)),
  subject("conditions", conditionScheme, named(6)),
  subject("quotaFull", quotaFull, named(5)),
];

/** The same with so many units at the most. */
export function withUnits(most: number): readonly Subject[] {
  return subjects.map(({ units, ...others }) => ({ ...others, units: units.slice(0, most) }));
}

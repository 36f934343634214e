/** Where in a scheme something stands: names of fields and places in lists, from the top. */
export type Path = readonly (string | number)[];

/** What a rule asks of an entry that it reads. */
export type Asked = "yesNo" | "number" | "wholeNumber" | "amount" | "plan" | "choice" | "score" | "percent" | "date";

/** What each problem of a scheme says beside its place. */
interface Details {
  /** Of these every one must be there once. */
  doubled: { readonly what: "category" | "indicator" | "reading" | "entry" | "option" | "group" | "veto" | "grade"; readonly name: string };
  /** Points that are stated are not what the parts add up to. */
  pointsDiffer: { readonly what: "base" | "bonus" | "category" | "item"; readonly name: string; readonly stated: number; readonly parts: number };
  unknownEntry: { readonly name: string };
  neverScored: { readonly name: string };
  /** The total's rules name a category or an indicator that is not there, or no such category. */
  unknownCode: { readonly what: "category" | "indicator"; readonly name: string };
  /** An entry that is neither a yes or no nor a number of things. */
  noVeto: { readonly name: string };
  /** Every grade but the last has a condition, and the last has none. */
  gradesNotClosed: object;
  unknownReading: { readonly number: number };
  unknownWhole: { readonly entry: string; readonly whole: string };
  /** More than one plan of an indicator can lack its quota. */
  severalQuotas: object;
  /** More than one indicator takes its points from what is recognised matter by matter: all would get the same. */
  severalRecognised: { readonly codes: readonly string[] };
  /** A group names a unit that the scheme does not have. */
  unknownUnit: { readonly group: string; readonly name: string };
  /** A unit stands in several groups, or several times in one. */
  severalGroups: { readonly name: string; readonly groups: readonly string[] };
  emptyGroup: { readonly name: string };
  /** Not 0 or more with at most two decimals. */
  noPoints: { readonly points: number };
  /** A rule gives another maximum than its indicator has. */
  reach: { readonly highest: number; readonly max: number };
  /** The entry is none of what the rule asks for. */
  unfitting: { readonly rule: string; readonly name: string; readonly asked: Asked };
  tiersDoNotFall: object;
  gradesDoNotFall: object;
  /** Ranks or shares of units that are no whole numbers from 1, or do not rise. */
  tiersDoNotRise: object;
  /** More than one rule of an indicator holds the unit against the others. */
  severalAcross: object;
  /** A rule that compares units stands beside a condition on another indicator. */
  comparedOnCondition: object;
  /** A condition on an indicator that itself waits for the other units. */
  conditionOnCompared: { readonly name: string };
  /** Indicators that depend on each other, from the one at hand back to it. */
  circle: { readonly codes: readonly string[] };
  /** A rule that can only be the indicator's whole rule stands within another. */
  notOutermost: object;
  /** Points of indicators that have no measure in common in which a spreadsheet counts exactly. */
  noCommonMeasure: object;
  /** A list has not as many names as lines. */
  namesDiffer: { readonly names: number; readonly lines: number };
  noPercent: { readonly percent: number };
  noStep: { readonly step: number };
  /** So many best of so few, or of more than a formula can hold. */
  noBest: { readonly best: number; readonly of: number };
  /** The first of two dates is not kept from being the later one. */
  unordered: { readonly from: string; readonly to: string };
  unknownKind: { readonly kind: string };
  /** What was read is not of the kind that stands here. */
  notText: object;
  notNumber: object;
  notDate: object;
  notYesNo: object;
  notList: object;
  notRecord: object;
  notOneOf: { readonly allowed: readonly string[] };
  /** Empty where something must stand. */
  empty: object;
  tooLong: { readonly most: number };
  /** Fewer than a rule can do with. */
  tooFew: { readonly least: number };
  tooMany: { readonly most: number };
  outOfRange: { readonly least: number; readonly most: number };
  /** A field that is not known here might change what is scored. */
  unknownField: { readonly name: string };
  tooDeep: { readonly most: number };
}

export type SchemeProblemCode = keyof Details;

/** What keeps a scheme from holding together: a stable code, the place, and what is to be said of it. */
export type SchemeProblem = { readonly [C in SchemeProblemCode]: { readonly code: C; readonly path: Path } & Details[C] }[SchemeProblemCode];

/** A scheme that does not hold together: the mistake of who wrote the scheme, never of who fills in a form. */
export class SchemeError extends Error {
  readonly problems: readonly SchemeProblem[];

  constructor(problems: readonly SchemeProblem[]) {
    super(`Unsound scheme: ${problems.map(({ code, path }) => `${code} at ${path.join("/")}`).join("; ")}`);
    this.name = "SchemeError";
    this.problems = problems;
  }
}

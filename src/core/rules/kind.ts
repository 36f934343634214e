import type { Compared, Region } from "../across";
import type { Entry } from "../entry";
import type { Points } from "../expression";
import type { Piece } from "../explanation";
import type { Words } from "../messages/words";
import type { Dependence, Other } from "../others";
import type { Rest, Spreading } from "../rest";
import type { Fields, Parameter } from "../parameters";
import type { Path } from "../schemeProblem";

/** Any rule, for those that hold others; `Rule` names the kinds there are. */
export interface AnyRule {
  readonly kind: string;
}

/** What a rule may ask of the indicator it stands in. */
export interface Row {
  /** Where the rule stands in the scheme. */
  readonly path: Path;
  /** The slot of an entry's value and cell. Throws SchemeError for a name the indicator does not have. */
  slot(name: string): number;
  entry(name: string): Entry;
  /** Makes a rule inside the rule ready; `at` is where in this rule it stands. */
  prepare(rule: AnyRule, ...at: Path): Scoring;
  /** Holds the unit against the others by this figure. Throws SchemeError where another rule of the indicator does so. */
  across(compared: Compared): Region;
  /** What the unit has of the other indicators around. Throws SchemeError where a rule of the indicator compares units. */
  rest(spreading: Spreading): Rest;
  /** What another indicator of the form has come to. Whether the scheme has it is asked later. */
  other(dependence: Dependence): Other;
}

/** A rule made ready to run on one indicator. Takes valid entries only. */
export interface Scoring {
  readonly points: Points;
  /** How the points came about, in the given words. */
  readonly explain: (words: Words) => readonly Piece[];
  /** Slot of the entry whose 是 says that nothing else of the indicator is asked for. */
  readonly absentSlot?: number;
}

/** One way of scoring. A new kind is a new file and one line in the registry. */
export interface RuleKind<R extends AnyRule> {
  /** What a scheme states of such a rule; `rule` is the parameter of a rule inside it. */
  parameters(rule: Parameter<AnyRule>): Fields<Omit<R, "kind">>;
  /** Names of the entries the rule reads; `entriesOf` gives those of a rule inside it. */
  entries(rule: R, entriesOf: (rule: AnyRule) => readonly string[]): readonly string[];
  /** Makes the rule ready. Throws SchemeError where it does not fit the row. */
  prepare(rule: R, row: Row): Scoring;
}

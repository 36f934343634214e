import type { UnitReport } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";

/** What came of a decision about a city, in words. */
export function describeUnits({ decision, name, cells, awards }: UnitReport, { units: { results }, groups }: Dictionary): readonly [title: string, ...parts: string[]] {
  switch (decision.kind) {
    case "rebuild":
      return [results.rebuilt(name), results.recovered(cells)];
    case "remove":
      return [results.removed(name)];
    case "rename":
      return [results.renamed(name, decision.to), ...(awards > 0 ? [results.awards(awards)] : [])];
    case "keepName":
      return [results.cityKept(name)];
    case "removeForm":
      return [results.formRemoved(name), ...(cells > 0 ? [results.kept(cells)] : [])];
    case "separate":
      return [results.separated(name, decision.to)];
    case "regroup":
      return [name === "" ? groups.results.ungrouped : groups.results.regrouped(name, cells), groups.results.publishAgain];
  }
}

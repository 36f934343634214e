import type { UnitState, WorkbookState } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";

/** Forms that have lost lines or columns. */
export function damagedUnits(state: WorkbookState): readonly UnitState[] {
  return state.kind === "assessment" ? state.units.filter(({ damage }) => damage.length > 0) : [];
}

/** What one form has lost: the first of it, and how much there is. */
export function describeDamage({ name, damage }: Pick<UnitState, "name" | "damage">, { repair }: Dictionary): string {
  const [first] = damage;
  if (first === undefined) return name;
  const shown = repair.lost[first.kind](first.name);
  return repair.ofUnit(name, damage.length > 1 ? repair.lostMore(shown, damage.length) : shown);
}

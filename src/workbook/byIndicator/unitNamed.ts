/** A city as it can be named: the workbook's own name for it, its form's and its sheet's. */
export interface NamedUnit {
  readonly sheetId: string;
  readonly name: string;
  readonly city: string;
  readonly sheetName: string;
}

/** The cities that a text names: none where it names none, several where it does not say which. */
export type UnitFinder = (text: string) => readonly NamedUnit[];

/**
 * Finds cities by name, however it is written: with spaces or full-width letters, and with 市 or 县 or without. What is one
 * city's name in full is never another's in short.
 */
export function unitFinder(units: readonly NamedUnit[]): UnitFinder {
  const full = new Map<string, NamedUnit[]>();
  const short = new Map<string, NamedUnit[]>();
  for (const unit of units) {
    const names = new Set([unit.name, unit.city, unit.sheetName].map(folded));
    for (const name of names) add(full, name, unit);
    for (const name of new Set([...names].map(shortened))) add(short, name, unit);
  }
  return (text) => {
    const name = folded(text);
    return name === "" ? [] : (full.get(name) ?? short.get(shortened(name)) ?? []);
  };
}

function add(map: Map<string, NamedUnit[]>, name: string, unit: NamedUnit): void {
  const others = map.get(name);
  if (others === undefined) map.set(name, [unit]);
  else others.push(unit);
}

/** A text without spaces and signs nobody sees, in half width and small letters: as texts are held against each other. */
export function folded(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, "").toLowerCase();
}

function shortened(name: string): string {
  return name.length > 2 ? name.replace(/[市县区]$/, "") : name;
}

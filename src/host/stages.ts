import type { Injector, Workbook } from "@univerjs/core";
import { IDefinedNamesService, IFeatureCalculationManagerService, IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { isUntold, sheetsIn } from "./mentions";
import type { Mentions } from "./services";

type Start = ISetFormulaCalculationStartMutation;

/** A part of a calculation: the formulas of some sheets, none of which waits for another. */
export interface Stage {
  /** Those whose cells are calculated. Undefined stands for all of the workbook. */
  readonly sheets: readonly string[] | undefined;
  /** Those of which only rules are, where no cell can have another result. */
  readonly rules: readonly string[];
}

/** A calculation, and the parts of it in their order. */
export interface Stages {
  readonly params: Start;
  readonly stages: readonly Stage[];
}

/** Sheets calculated in one go: few enough that the page can be drawn between two goes. */
const SHEETS_IN_A_STAGE = 15;

/** A sheet's own name and the names that its formulas mention, in small letters. */
interface Node {
  readonly id: string;
  /** Whether only its rules are concerned: none of what its cells read has changed. */
  readonly rulesOnly?: boolean;
  readonly name: string;
  readonly mentions: ReadonlySet<string>;
}

const isEmpty = (map: object | undefined): boolean => Object.keys(map ?? {}).length === 0;

/** What names the changes of a calculation touch: of changed sheets, and what sheets were called or are called now. */
function dirtyNames(params: Start, unitId: string, nodes: readonly Node[]): ReadonlySet<string> {
  const renamed = params.dirtyNameMap[unitId] ?? {};
  const ids = new Set([...params.dirtyRanges.map(({ sheetId }) => sheetId), ...Object.keys(renamed)]);
  const names = nodes.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  return new Set([...names, ...Object.values(renamed).flatMap((name) => (typeof name === "string" ? [name.toLowerCase()] : []))]);
}

/** The names of the sheets whose formulas may have other results when those of these names have changed, these included. */
function reached(nodes: readonly Node[], from: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set(from);
  let size = -1;
  while (names.size > size) {
    size = names.size;
    for (const { name, mentions } of nodes) {
      if (!names.has(name) && [...mentions].some((one) => names.has(one))) names.add(name);
    }
  }
  return names;
}

/** The calculation without the formulas that are taken for changed for the name of their sheet alone, where that is a copy that none mentions. */
function withoutCopies(params: Start, unitId: string, nodes: readonly Node[], copies: ReadonlySet<string>): Start {
  if (copies.size === 0) return params;
  const mentioned = new Set(nodes.flatMap((node) => [...node.mentions]));
  const known = new Set(nodes.filter(({ id, name }) => copies.has(id) && !mentioned.has(name)).map(({ id }) => id));
  const left = Object.fromEntries(Object.entries(params.dirtyNameMap[unitId] ?? {}).filter(([id]) => !known.has(id)));
  return { ...params, dirtyNameMap: { ...params.dirtyNameMap, [unitId]: left } };
}

/** The sheets that a calculation has to look at. */
function concernedBy(params: Start, unitId: string, nodes: readonly Node[]): readonly Node[] {
  if (params.forceCalculation) return nodes;
  const names = reached(nodes, dirtyNames(params, unitId, nodes));
  // No cell reads what a rule's formula comes to.
  const rules = params.dirtyUnitOtherFormulaMap[unitId] ?? {};
  return nodes.flatMap((node): readonly Node[] => {
    if (names.has(node.name)) return [node];
    return node.id in rules ? [{ ...node, rulesOnly: true }] : [];
  });
}

/** The sheets in groups: each mentions only sheets of groups before it, except that sheets in a circle share the last, however many. */
function groupsOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const groups: (readonly Node[])[] = [];
  let left = nodes;
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const ready = left.filter(({ name, mentions }) => ![...mentions].some((one) => one !== name && names.has(one)));
    groups.push(...(ready.length > 0 ? inParts(ready) : [left]));
    const placed = new Set(ready.length > 0 ? ready : left);
    left = left.filter((node) => !placed.has(node));
  }
  return groups;
}

const inParts = (layer: readonly Node[]): readonly (readonly Node[])[] =>
  Array.from({ length: Math.ceil(layer.length / SHEETS_IN_A_STAGE) }, (_, index) =>
    layer.slice(index * SHEETS_IN_A_STAGE, (index + 1) * SHEETS_IN_A_STAGE),
  );

/**
 * Parts a calculation so that each part looks only at sheets that may be concerned. Univer alone prepares every
 * formula of the workbook for each change, in one go: with hundreds of forms that takes seconds for one typed cell.
 */
export function createStages(injector: Injector, workbook: Workbook, mentions: Mentions): (params: Start, copies: ReadonlySet<string>) => Stages {
  const unitId = workbook.getUnitId();
  const definedNames = injector.get(IDefinedNamesService);
  const features = injector.get(IFeatureCalculationManagerService);
  const others = injector.get(IOtherFormulaManagerService);

  /** Undefined when some formula does not say what it reads. */
  function nodesNow(): readonly Node[] | undefined {
    const rules = others.getOtherFormulaData()[unitId] ?? {};
    const nodes: Node[] = [];
    for (const sheet of workbook.getSheets()) {
      const id = sheet.getSheetId();
      const ofCells = mentions.from(id);
      const ofRules = Object.values(rules[id] ?? {}).map(({ f }) => f);
      if (ofCells === undefined || ofRules.some(isUntold)) return undefined;
      nodes.push({ id, name: sheet.getName().toLowerCase(), mentions: new Set([...ofCells, ...ofRules.flatMap(sheetsIn)]) });
    }
    return nodes;
  }

  function isParted(params: Start): boolean {
    const { dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap } = params;
    const foreign = params.dirtyRanges.some((one) => one.unitId !== unitId);
    const special = ![dirtyDefinedNameMap, dirtySuperTableMap, dirtyUnitFeatureMap].every(isEmpty);
    return !foreign && !special && !definedNames.hasDefinedName(unitId) && features.getReferenceExecutorMap().size === 0;
  }

  return (all, copies) => {
    const nodes = isParted(all) ? nodesNow() : undefined;
    if (nodes === undefined) return { params: all, stages: [{ sheets: undefined, rules: [] }] };
    const params = withoutCopies(all, unitId, nodes, copies);
    const stages = groupsOf(concernedBy(params, unitId, nodes)).map((group): Stage => ({
      sheets: group.flatMap(({ id, rulesOnly }) => (rulesOnly === true ? [] : [id])),
      rules: group.flatMap(({ id, rulesOnly }) => (rulesOnly === true ? [id] : [])),
    }));
    return { params, stages };
  };
}

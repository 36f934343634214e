import type { Node, SourceFile } from "typescript/unstable/ast";
import { isFunctionDeclaration } from "typescript/unstable/ast/is";
import path from "node:path";
import { projectRoot } from "../sourceFiles";
import { type LoadedName, type OfficeUse, withOfficeUses } from "./officeUses";

/** A version of a requirement set, e.g. ExcelApi 1.9. */
type RequiredSet = Pick<ApiUse, "set" | "major" | "minor">;

/** A use of Office.js that its type declarations tie to a requirement set. */
export interface ApiUse {
  /** Where, e.g. "src/excel/read.ts:12 getUsedRange". */
  readonly where: string;
  readonly path: string;
  /** e.g. "Worksheet.getUsedRange". */
  readonly member: string;
  /** e.g. "ExcelApi". */
  readonly set: string;
  /** e.g. 1.9 is { major: 1, minor: 9 }. */
  readonly major: number;
  readonly minor: number;
  /** Whether the function around it asks first whether Excel has that version of the set. */
  readonly guarded: boolean;
}

/** What a program uses of Office.js. */
export interface OfficeCalls {
  /** By path of the file: the members, e.g. "Range.values". */
  readonly members: readonly { readonly path: string; readonly member: string }[];
  /** Those that a requirement set is named for («[Api set: ExcelApi 1.9]»). */
  readonly uses: readonly ApiUse[];
  readonly loaded: readonly LoadedName[];
}

/**
 * Every use of Office.js in the given files. What it cannot see: values written as plain text, such as "BarClustered" for a chart type newer
 * than its enum.
 */
export function officeCalls(config: string, isScanned: (file: string) => boolean): OfficeCalls {
  return withOfficeUses(config, isScanned, ({ uses, loaded }) => ({
    members: uses.map(({ path: at, member }) => ({ path: at, member })),
    uses: uses.flatMap(setsOf),
    loaded,
  }));
}

let ours: OfficeCalls | undefined;

/** What the add-in uses, its self-check included. The compiler takes its time: it is asked once for all test files of a worker. */
export function ourOfficeCalls(): OfficeCalls {
  ours ??= officeCalls(path.join(projectRoot, "tsconfig.json"), (file) => /^src\/(excel|actions|taskpane|ribbon)\//.test(file));
  return ours;
}

function setsOf({ file, path: at, node, member, declarations, writes }: OfficeUse): ApiUse[] {
  const line = file.text.slice(0, node.getStart(file)).split("\n").length;
  const sets = declarations.map((declaration) => requiredSets(documentation(declaration), writes)).filter((found) => found.length > 0);
  // Declarations of one name that the compiler did not choose between: the lowest will do.
  const lowest = sets.sort(([a], [b]) => (a?.minor ?? 0) - (b?.minor ?? 0))[0] ?? [];
  return lowest.map((set) => ({ where: `${at}:${line} ${node.getText(file)}`, path: at, member, ...set, guarded: isGuarded(node, file, set) }));
}

/** Whether the outermost function around a use asks, before it, for the very version that the use needs. */
function isGuarded(use: Node, file: SourceFile, { set, major, minor }: RequiredSet): boolean {
  let outermost: Node | undefined;
  for (let node: Node | undefined = use.parent; node !== undefined; node = node.parent) {
    if (isFunctionDeclaration(node)) outermost = node;
  }
  if (outermost === undefined) return false;
  return file.text.slice(outermost.getStart(file), use.getStart(file)).includes(`isSetSupported("${set}", "${String(major)}.${String(minor)}")`);
}

/** The comment that stands before a declaration. */
function documentation(declaration: Node): string {
  const file = declaration.getSourceFile();
  return file.text.slice(declaration.getFullStart(), declaration.getStart(file));
}

/**
 * The sets that a declaration's comment names. Where it names several versions, reading asks for the first when the comment says so
 * («1.1 for get, 1.8 for set»); all else asks for the highest.
 */
export function requiredSets(comment: string, writes: boolean): RequiredSet[] {
  const named = /\[Api set:\s*([^\]]*)\]/.exec(comment)?.[1] ?? /Requirement set\*\*:[^|}]*\|\s*(\w+ \d+\.\d+)/.exec(comment)?.[1];
  const set = named && /[A-Za-z]+/.exec(named)?.[0];
  if (!named || !set) return [];
  const versions = [...named.matchAll(/(\d+)\.(\d+)/g)].map(([, major, minor]) => ({ set, major: Number(major), minor: Number(minor) }));
  const [first] = versions;
  const last = versions.reduce((highest, version) => (version.minor > highest.minor ? version : highest), first ?? { set, major: 1, minor: 1 });
  return first && !writes && /\d for (get|read)/.test(named) ? [first] : [last];
}

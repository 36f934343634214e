import type { Expression, Node, ObjectLiteralExpression, SourceFile } from "typescript/unstable/ast";
import {
  isBinaryExpression,
  isCallExpression,
  isFunctionDeclaration,
  isIdentifier,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isStringLiteral,
} from "typescript/unstable/ast/is";
import { API, type Project, type Symbol as TypedSymbol } from "typescript/unstable/sync";
import path from "node:path";
import { projectRoot } from "../sourceFiles";

/** A version of a requirement set, e.g. ExcelApi 1.9. */
type RequiredSet = Pick<ApiUse, "set" | "major" | "minor">;

/** A use of Office.js that its type declarations tie to a requirement set. */
export interface ApiUse {
  /** Where, e.g. "src/excel/read.ts:12 getUsedRange". */
  readonly where: string;
  /** e.g. "ExcelApi". */
  readonly set: string;
  /** e.g. 1.9 is { major: 1, minor: 9 }. */
  readonly major: number;
  readonly minor: number;
  /** Whether the function around it asks first whether Excel has that version of the set. */
  readonly guarded: boolean;
}

/**
 * Every use of a member of Office.js in the given files, with the requirement set that its declaration names («[Api set: ExcelApi 1.9]»).
 * The compiler itself says which declaration a name leads to, so two members of one name are told apart. What it cannot see: values written
 * as plain text, such as "BarClustered" for a chart type newer than its enum.
 */
export function apiUses(config: string, isScanned: (file: string) => boolean): ApiUse[] {
  const api = new API({ cwd: path.dirname(config) });
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProjects()[0];
    if (!project) throw new Error(`${config} could not be opened`);
    return project.program
      .getSourceFileNames()
      .filter((file) => isScanned(nameOf(file)))
      .flatMap((file) => usesIn(project, project.program.getSourceFile(file)));
  } finally {
    api.close();
  }
}

const nameOf = (file: string): string => path.relative(projectRoot, file).replaceAll("\\", "/");

function usesIn(project: Project, file: SourceFile | undefined): ApiUse[] {
  if (!file) return [];
  const uses: ApiUse[] = [];
  const add = (name: Node, declarations: readonly Node[], writes: boolean): void => {
    const line = file.text.slice(0, name.getStart(file)).split("\n").length;
    const sets = declarations.map((declaration) => requiredSets(documentation(declaration), writes)).filter((found) => found.length > 0);
    // Declarations of one name that the compiler did not choose between: the lowest will do.
    const lowest = sets.sort(([a], [b]) => (a?.minor ?? 0) - (b?.minor ?? 0))[0] ?? [];
    for (const set of lowest) {
      uses.push({ where: `${nameOf(file.fileName)}:${line} ${name.getText(file)}`, ...set, guarded: isGuarded(name, file, set) });
    }
  };
  const visit = (node: Node): void => {
    if (isPropertyAccessExpression(node)) {
      const chosen = isCallExpression(node.parent) && node.parent.expression === node ? project.checker.getResolvedSignature(node.parent)?.declaration?.resolve(project) : undefined;
      const symbol = project.checker.getSymbolAtLocation(node.name);
      const declarations = symbol && isOfficeMember(symbol) ? declarationsOf(project, symbol) : [];
      add(node.name, chosen && declarations.includes(chosen) ? [chosen] : declarations, isWritten(node));
    } else if (isObjectLiteralExpression(node)) {
      for (const [name, symbol] of literalMembers(project, node)) add(name, declarationsOf(project, symbol), true);
    }
    node.forEachChild(visit);
  };
  visit(file);
  return uses;
}

/** Members named in an object literal that Office.js expects, such as range.set({ rowHidden: true }) or a validation rule. */
function literalMembers(project: Project, literal: ObjectLiteralExpression): [Node, TypedSymbol][] {
  const expected = project.checker.getContextualType(literal);
  const type = expected && project.checker.getNonNullableType(expected);
  if (!type) return [];
  return literal.properties.flatMap((property): [Node, TypedSymbol][] => {
    if (!isPropertyAssignment(property) && !isShorthandPropertyAssignment(property)) return [];
    const { name } = property;
    if (!isIdentifier(name) && !isStringLiteral(name)) return [];
    const symbol = project.checker.getPropertyOfType(type, name.text);
    return symbol && isOfficeMember(symbol) ? [[name, symbol]] : [];
  });
}

function isOfficeMember(symbol: TypedSymbol): boolean {
  return symbol.declarations.some(({ path: file }) => file.includes("/@types/office-js/"));
}

function declarationsOf(project: Project, symbol: TypedSymbol): Node[] {
  return symbol.declarations.map((declaration) => declaration.resolve(project)).filter((declaration) => declaration !== undefined);
}

function isWritten(node: Expression): boolean {
  return isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.getText() === "=";
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

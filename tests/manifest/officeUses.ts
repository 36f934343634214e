import type { Expression, Node, ObjectLiteralExpression, SourceFile } from "typescript/unstable/ast";
import {
  isBinaryExpression,
  isBindingElement,
  isCallExpression,
  isClassDeclaration,
  isIdentifier,
  isInterfaceDeclaration,
  isObjectBindingPattern,
  isObjectLiteralExpression,
  isPropertyAccessExpression,
  isPropertyAssignment,
  isShorthandPropertyAssignment,
  isStringLiteral,
} from "typescript/unstable/ast/is";
import { API, type Project, type Symbol as TypedSymbol, type Type } from "typescript/unstable/sync";
import path from "node:path";
import { projectRoot } from "../sourceFiles";

/** A place at which our code names a member of Office.js. */
export interface OfficeUse {
  readonly file: SourceFile;
  /** Path of that file from the project's root. */
  readonly path: string;
  /** The name as it stands there. */
  readonly node: Node;
  /** The member, e.g. "Range.values" or "Office.onReady". */
  readonly member: string;
  /** What the type declarations say of it; one where the compiler chose between several of one name. */
  readonly declarations: readonly Node[];
  /** Whether a value is given to it. */
  readonly writes: boolean;
}

/** A property that is named in the text of a load, e.g. "rowIndex" in `load("rowIndex,rowCount")`. */
export interface LoadedName {
  readonly path: string;
  readonly name: string;
}

export interface OfficeUses {
  readonly uses: readonly OfficeUse[];
  readonly loaded: readonly LoadedName[];
}

/**
 * Every use of a member of Office.js in the given files. The compiler itself says which declaration a name leads to, so two members of one
 * name are told apart. Hands them to `read` while the compiler still stands.
 */
export function withOfficeUses<Result>(config: string, isScanned: (file: string) => boolean, read: (found: OfficeUses) => Result): Result {
  const api = new API({ cwd: path.dirname(config) });
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProjects()[0];
    if (!project) throw new Error(`${config} could not be opened`);
    const files = project.program.getSourceFileNames().filter((file) => isScanned(nameOf(file)));
    const uses: OfficeUse[] = [];
    const loaded: LoadedName[] = [];
    for (const name of files) {
      const file = project.program.getSourceFile(name);
      if (file) scan(project, file, uses, loaded);
    }
    return read({ uses, loaded });
  } finally {
    api.close();
  }
}

const nameOf = (file: string): string => path.relative(projectRoot, file).replaceAll("\\", "/");

function scan(project: Project, file: SourceFile, uses: OfficeUse[], loaded: LoadedName[]): void {
  const { checker } = project;
  const at = nameOf(file.fileName);
  const add = (node: Node, symbol: TypedSymbol, writes: boolean, chosen?: Node): void => {
    const declarations = declarationsOf(project, symbol);
    uses.push({ file, path: at, node, member: memberName(symbol, declarations), declarations: chosen && declarations.includes(chosen) ? [chosen] : declarations, writes });
  };
  const nodes = nodesOf(file);
  const accesses = nodes.filter(isPropertyAccessExpression);
  // One question for all of a file's names: the compiler is another process.
  const symbols = accesses.length === 0 ? [] : checker.getSymbolAtLocation(accesses.map(({ name }) => name));
  for (const [index, access] of accesses.entries()) {
    const symbol = symbols[index];
    if (!symbol || !isOfficeMember(symbol)) continue;
    const isCalled = isCallExpression(access.parent) && access.parent.expression === access;
    add(access.name, symbol, isWritten(access), isCalled ? checker.getResolvedSignature(access.parent)?.declaration?.resolve(project) : undefined);
    if (isCalled && access.name.text === "load") loaded.push(...loadedNames(access.parent, at));
  }
  if (!symbols.some((symbol) => symbol && isOfficeMember(symbol)) && !/\b(?:Excel|Office)\./.test(file.text)) return;
  for (const node of nodes) {
    if (isObjectLiteralExpression(node)) for (const [name, symbol] of literalMembers(project, node)) add(name, symbol, true);
    if (isObjectBindingPattern(node)) for (const [name, symbol] of takenMembers(project, node)) add(name, symbol, false);
  }
}

function nodesOf(file: SourceFile): readonly Node[] {
  const nodes: Node[] = [];
  const visit = (node: Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(file);
  return nodes;
}

/** Members named in an object literal that Office.js expects, such as range.set({ rowHidden: true }) or a validation rule. */
function literalMembers(project: Project, literal: ObjectLiteralExpression): [Node, TypedSymbol][] {
  const type = project.checker.getContextualType(literal);
  return literal.properties.flatMap((property): [Node, TypedSymbol][] => {
    if (!isPropertyAssignment(property) && !isShorthandPropertyAssignment(property)) return [];
    const { name } = property;
    return isIdentifier(name) || isStringLiteral(name) ? memberOf(project, type, name, name.text) : [];
  });
}

/** Members taken out of an object, such as `const { protection } = sheet`. */
function takenMembers(project: Project, pattern: Node): [Node, TypedSymbol][] {
  const type = project.checker.getTypeAtLocation(pattern);
  const found: [Node, TypedSymbol][] = [];
  pattern.forEachChild((element) => {
    if (!isBindingElement(element) || element.dotDotDotToken !== undefined) return;
    const name = element.propertyName ?? element.name;
    if (name !== undefined && (isIdentifier(name) || isStringLiteral(name))) found.push(...memberOf(project, type, name, name.text));
  });
  return found;
}

function memberOf(project: Project, type: Type | undefined, node: Node, name: string): [Node, TypedSymbol][] {
  const present = type && project.checker.getNonNullableType(type);
  const symbol = present && project.checker.getPropertyOfType(present, name);
  return symbol && isOfficeMember(symbol) ? [[node, symbol]] : [];
}

function loadedNames(call: Node, at: string): LoadedName[] {
  if (!isCallExpression(call)) return [];
  return call.arguments.flatMap((argument) => (isStringLiteral(argument) ? argument.text.split(/[,/]/) : [])).map((name) => ({ path: at, name: name.trim() }));
}

/** "Range.values"; "Office.onReady" of what stands in no class. */
function memberName(symbol: TypedSymbol, declarations: readonly Node[]): string {
  // What was picked from a type, as by Pick, knows its owner by its declaration only.
  return `${symbol.getParent()?.name ?? nameOfType(declarations[0]?.parent)}.${symbol.name}`;
}

function nameOfType(node: Node | undefined): string {
  return node !== undefined && (isClassDeclaration(node) || isInterfaceDeclaration(node)) ? (node.name?.text ?? "") : "";
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

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Folder of the project. */
export const projectRoot = path.resolve(import.meta.dirname, "..");

export interface Import {
  /** As written, e.g. "../core/score" or "react". */
  readonly from: string;
  /** True when only types are imported, so that nothing is loaded. */
  readonly typeOnly: boolean;
}

/** The code files below a folder of the project, as paths from its root with forward slashes. */
export function codeFiles(folder: string): string[] {
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

/** Text of a file of the project. */
export function readProjectFile(file: string): string {
  return readFileSync(path.join(projectRoot, file), "utf8");
}

/** The code without its comments; strings stay. */
export function withoutComments(code: string): string {
  return code.replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (_all, text: string | undefined) => text ?? " ");
}

/** The code without comments and without the contents of its plain strings. */
export function withoutText(code: string): string {
  return withoutComments(code).replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** Everything a file imports, re-exports or loads later. */
export function importsOf(code: string): Import[] {
  const plain = withoutComments(code);
  const declared = [...plain.matchAll(/(?:^|[;\n])\s*(?:import|export)\s+(type\s+)?([\w*{][^;"']*?\sfrom\s+)?["']([^"']+)["']/g)].map(([, type, clause = "", from = ""]) => ({
    from,
    typeOnly: type !== undefined || namesOnlyTypes(clause),
  }));
  const loaded = [...plain.matchAll(/\bimport\(\s*["']([^"']+)["']/g)].map(([, from = ""]) => ({ from, typeOnly: false }));
  return [...declared, ...loaded];
}

/** The file a relative import leads to, or undefined for a package or a file that is not there. */
export function resolveImport(importer: string, from: string): string | undefined {
  if (!from.startsWith(".")) return undefined;
  const base = path.posix.join(path.posix.dirname(importer), from);
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((file) => {
    const full = path.join(projectRoot, file);
    return existsSync(full) && statSync(full).isFile();
  });
}

function namesOnlyTypes(clause: string): boolean {
  const names = /^\{([^}]*)\}/.exec(clause.trim())?.[1]?.split(",").map((name) => name.trim()).filter(Boolean);
  return names !== undefined && names.length > 0 && names.every((name) => name.startsWith("type "));
}

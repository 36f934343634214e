import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** The full path of the first of these programs that is installed. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names
    .flatMap((name) => (name.includes("/") ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Runs a program and answers what it printed; what it complained of, or that it took longer than `patience` milliseconds, becomes the error. */
export async function runProgram(program: string, args: readonly string[], patience = 300_000): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { timeout: patience, maxBuffer: 64 * 1024 * 1024 }, (error, output, complaints) => {
      if (error === null) resolve(output);
      else reject(new Error(`${program} failed: ${error.message}\n${complaints}`));
    });
  });
}

/** Lends a folder for as long as `use` takes. */
export async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "xlsx-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

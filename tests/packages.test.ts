import { expect, test } from "vitest";
import { missingOptional } from "../scripts/complete-lock.mjs";
import { readProjectFile } from "./sourceFiles";

interface Lock {
  readonly packages: Record<string, { readonly version?: string; readonly resolved?: string; readonly optionalDependencies?: Record<string, string> }>;
}

interface Manifest {
  readonly version: string;
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
}

const lock: Lock = JSON.parse(readProjectFile("package-lock.json"));
const manifest: Manifest = JSON.parse(readProjectFile("package.json"));

test("every package is wanted in one exact version, and locked in that version", () => {
  const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});

test("each is named with its purpose in docs/dependencies.md, and none that is no longer there", () => {
  const named = readProjectFile("docs/dependencies.md")
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .flatMap((line) => [...(line.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name));
  expect(named).toHaveLength(new Set(named).size);
  expect(new Set(named)).toEqual(new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })));
});

test("the lock holds the native packages of every system, so that npm ci works on each", () => {
  expect(missingOptional(lock.packages)).toEqual([]);
  expect(missingOptional({ "node_modules/a": { optionalDependencies: { "@a/darwin-arm64": "1.0.0" } } })).toHaveLength(1);
});

test("the lock ties nobody to one registry", () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

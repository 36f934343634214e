import type { Plugin } from "vitest/config";

export const univerFiles: RegExp;
export function faster(code: string, id: string): string;
export function fasterUniver(): Plugin;

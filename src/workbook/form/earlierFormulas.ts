import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { columnLetters } from "../../sheet/a1";
import { canonicalFormula } from "../../sheet/formula";
import type { FormPlacement } from "./placement";

/**
 * Which formulas earlier versions of this product wrote. A cell that holds one was typed over by nobody: it is brought
 * up to date, and never called restored.
 */
export interface EarlierFormulas {
  /** Asks of a form's cells: on the line `key` and in the column with the id `column`, "" for an empty cell. */
  onForm(placement: FormPlacement): (key: string, column: string, content: string) => boolean;
  /** Asks of a cell of 汇总, 排名 or 创新加分, counted from 0. */
  isOnSheet(sheet: string, row: number, column: number, content: string): boolean;
}

/** Characters of a digest that are kept: enough among some hundred formulas. */
const keptOfDigest = 8;

/** The formulas whose digests these are, written one behind the other. */
export function earlierFormulas(digests: string): EarlierFormulas {
  const known = new Set(digests.match(/[0-9a-f]{8}/g));
  return {
    onForm: (placement) => {
      const digest = formDigests(placement);
      return (key, column, content) => known.has(digest(key, column, content));
    },
    isOnSheet: (sheet, row, column, content) => known.has(sheetDigest(sheet, row, column, content)),
  };
}

/** Digests of a form's formulas. References are taken by what they mean, because lines and columns may have moved. */
export function formDigests({ rows, columns }: FormPlacement): (key: string, column: string, content: string) => string {
  const keys = new Map([...rows].map(([key, row]) => [String(row + 1), key] as const));
  const ids = new Map(Object.entries(columns).map(([id, at]) => [at < 0 ? "" : columnLetters(at), id] as const));
  return (key, column, content) => {
    const placed = withReferences(content, ({ text, letters, row }) => {
      const [line, id] = [keys.get(row), ids.get(letters)];
      return line === undefined || id === undefined ? text : `{${line}!${id}}`;
    });
    return digestOf(`${key}!${column} ${placed}`);
  };
}

/** The digest of a formula or text on a sheet with a line per city: of rows only how far they are away is kept, and nothing of fixed ones. */
export function sheetDigest(sheet: string, row: number, column: number, content: string): string {
  const placed = withReferences(content, (reference) => reference.letters + (reference.isFixed ? "" : `[${Number(reference.row) - row - 1}]`));
  return digestOf(`${sheet} ${columnLetters(column)} ${placed}`);
}

interface Reference {
  readonly text: string;
  readonly letters: string;
  readonly row: string;
  /** Whether the row is, as in A$5. */
  readonly isFixed: boolean;
}

const onOtherSheet = /!\$?([A-Z]{1,3})\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g;
const onThisSheet = /(?<![A-Z0-9_.$])\$?([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Z0-9_.(!])/g;

/** A formula with its references replaced, those to other sheets by their columns; what stands in quotes is text. */
function withReferences(content: string, replace: (reference: Reference) => string): string {
  if (!content.startsWith("=")) return content;
  return canonicalFormula(content)
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(onOtherSheet, "!$1")
            .replaceAll(onThisSheet, (text: string, letters: string, fixed: string, row: string) => replace({ text, letters, row, isFixed: fixed !== "" })),
    )
    .join("");
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, keptOfDigest);
}

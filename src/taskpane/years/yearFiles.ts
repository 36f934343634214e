import type { YearFile } from "../../actions/types";

/** So many files are read at the most: more years would print too small. */
export const mostFiles = 5;
/** With fewer there is 与上年对比. */
export const leastFiles = 2;

/** A file and whether it counts. */
export interface JudgedFile {
  readonly file: YearFile;
  readonly isSound: boolean;
  /** Name of the file of the same year that was chosen before and counts; null where there is none. */
  readonly doubles: string | null;
}

/** The files with others chosen besides; one of the same name and year, or of which nothing could be read, gives way to the new one. */
export function withFiles(kept: readonly YearFile[], chosen: readonly YearFile[]): readonly YearFile[] {
  return chosen.reduce<readonly YearFile[]>((files, one) => [...files.filter((old) => !isReplacedBy(old, one)), one], kept);
}

function isReplacedBy(old: YearFile, one: YearFile): boolean {
  return old.file === one.file && (old.results === null || one.results === null || old.results.year === one.results.year);
}

/** Which files count: those that were read, the first of each year. */
export function judgedFiles(files: readonly YearFile[]): readonly JudgedFile[] {
  const years = new Map<number, string>();
  return files.map((file) => {
    const year = file.results?.year;
    const doubles = year === undefined ? null : (years.get(year) ?? null);
    if (year !== undefined && doubles === null) years.set(year, file.file);
    return { file, isSound: year !== undefined && doubles === null, doubles };
  });
}

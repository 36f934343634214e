import type { Scheme } from "../../../core/index";
import { readSchemeText } from "../schemeFile";
import county from "./county.json";
import monitoring from "./monitoring.json";

/** Schemes of our own making, plainly called examples, to begin with and to copy rows from. They come through the same door as any file. */
export const exampleSchemes: readonly Scheme[] = [county, monitoring].flatMap((said) => {
  const read = readSchemeText(JSON.stringify(said));
  return read.ok ? [read.scheme] : [];
});

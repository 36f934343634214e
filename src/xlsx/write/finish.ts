import { LIMITS, type Limits } from "../limits";
import { packZip } from "../zip/pack";
import { unpackZip } from "../zip/unpack";
import { FILTER } from "./names";
import { unmarked } from "./text";

/** The writer's own file is no stranger's: 500 forms, 66 MB and more when inflated, are to be saved whatever a reader would take. */
const anySize: Limits = { ...LIMITS, file: Infinity, parts: Infinity, part: Infinity, total: Infinity, ratio: Infinity };

/** Colour of a chart's grid lines. */
const GRID_LINE = "D9D9D9";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Puts right what the writer cannot be told: a chart's name (Excel finds charts by it), series named by a cell
 * instead of by a text, axes that leave nothing out, names that are not for people, how deep the outline is (without
 * which Excel leaves no room for its signs), and the program's name. Everything else passes unchanged.
 */
export async function finish(bytes: Uint8Array): Promise<Uint8Array> {
  const unpacked = await unpackZip(bytes, anySize);
  if (!unpacked.ok) throw new Error(`the writer made a file that cannot be read: ${unpacked.problem.code}`);
  const parts = [...unpacked.parts].map(([name, content]): [string, Uint8Array] => {
    const change = changeOf(name);
    return [name, change === undefined ? content : encoder.encode(change(decoder.decode(content)))];
  });
  return packZip(parts);
}

function changeOf(part: string): ((xml: string) => string) | undefined {
  if (part.startsWith("xl/drawings/drawing")) return namedCharts;
  if (part.startsWith("xl/charts/chart")) return (xml) => axesSaid(referencedNames(xml));
  if (part.startsWith("xl/worksheets/sheet")) return outlineDepth;
  if (part === "xl/workbook.xml") return (xml) => xml.replaceAll(` name="${FILTER}"`, ` name="${FILTER}" hidden="1"`);
  if (part === "xl/sharedStrings.xml") return unmarked;
  if (part === "docProps/app.xml") return (xml) => xml.replace(/<Application>[^<]*<\/Application>/, "");
  return undefined;
}

function namedCharts(xml: string): string {
  return xml.replace(/ name="[^"]*" title="([^"]*)"/g, (_, name: string) => ` name="${name}"`);
}

function referencedNames(xml: string): string {
  return xml.replace(/<c:tx><c:v>([^<]*)<\/c:v><\/c:tx>/g, (_, reference: string) => `<c:tx><c:strRef><c:f>${reference}</c:f></c:strRef></c:tx>`);
}

/** Every category named, which the writer takes for what is so anyway, and grid lines as pale as on screen. */
function axesSaid(xml: string): string {
  return xml
    .replace('<c:noMultiLvlLbl val="0"/></c:catAx>', '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>')
    .replace("<c:majorGridlines/>", `<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID_LINE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`);
}

function outlineDepth(xml: string): string {
  const columns = xml.slice(0, xml.indexOf("<sheetData")).matchAll(/ outlineLevel="(\d)"/g);
  const deepest = Math.max(0, ...[...columns].map(([, level]) => Number(level)));
  return deepest === 0 ? xml : xml.replace("<sheetFormatPr ", `<sheetFormatPr outlineLevelCol="${String(deepest)}" `);
}

import { jiangsu2012 } from "../../../src/core/index";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { writeXlsx } from "../../../src/xlsx/index";
import { unpackZip } from "../../../src/xlsx/zip/unpack";
import { filledPlans } from "../../support/returnedFiles";
import { storedZip } from "../mutations";

/** Parts of a returned form as text, by name. */
export type Raw = ReadonlyMap<string, string>;

/** One change of a form's parts, as another program or a person makes it. */
export type Change = (raw: Raw) => Raw;

/** What 南京市 reports in every variant. */
export const reported = { "1.3.fullTime": 6, "1.3.partTime": 7, "3.2.certified": 67, "3.2.certifiedPlan": 4000, "6.2.fund": 99.99, "7.2.provincialRating": 18.5 };
export const evidence = "材料 1";

const placement = plannedPlacement(jiangsu2012);
export const form = "xl/worksheets/sheet2.xml";
export const record = "xl/worksheets/sheet3.xml";

/** Address of an entry's cell. */
export function at(key: string, column: ColumnId = "reported"): string {
  return addressOf(placement, key, column) ?? "";
}

/** 南京市's form as our own template holds it, filled in. */
export async function rawForm(): Promise<Raw> {
  const unpacked = await unpackZip(await writeXlsx(filledPlans("南京市", reported, evidence)));
  if (!unpacked.ok) throw new Error(unpacked.problem.code);
  const decoder = new TextDecoder();
  return new Map([...unpacked.parts].map(([name, content]) => [name, decoder.decode(content)] as const));
}

export const zipped = (raw: Raw): Uint8Array => storedZip(raw);

/** One part's text replaced. Fails where that changes nothing, so that no variant stands for an unchanged file. */
export function withText(part: string, change: (text: string) => string): Change {
  return (raw) => {
    const text = raw.get(part) ?? "";
    const changed = change(text);
    if (changed === text) throw new Error(`${part} is unchanged`);
    return new Map([...raw, [part, changed]]);
  };
}

const cellPattern = (address: string) => new RegExp(`<c r="${address}"[^>]*?(?:/>|>[^]*?</c>)`);

/** A cell of the form written another way; `attributes` and `inside` are those of its element. */
export function cell(address: string, attributes: string, inside: string, part = form): Change {
  return withText(part, (text) => text.replace(cellPattern(address), () => `<c r="${address}" ${attributes}>${inside}</c>`));
}

/** A cell that shows its number by this format. */
export function formatted(address: string, format: string | number, value: number): Change {
  return (raw) => {
    const styles = raw.get("xl/styles.xml") ?? "";
    const look = [...(/<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "").matchAll(/<xf[\s/>]/g)].length;
    const id = typeof format === "number" ? format : 300;
    const code = typeof format === "number" ? "" : `<numFmt numFmtId="300" formatCode="${format.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`;
    const looks = styles.replace("</numFmts>", () => `${code}</numFmts>`).replace("</cellXfs>", `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/></cellXfs>`);
    return cell(address, `s="${look}"`, `<v>${value}</v>`)(new Map([...raw, ["xl/styles.xml", looks]]));
  };
}

/** All of the parts renamed. */
export function renamed(change: (name: string) => string): Change {
  return (raw) => new Map([...raw].map(([name, text]) => [change(name), text] as const));
}

/** More parts beside those that are there. */
export function added(...parts: readonly (readonly [name: string, text: string])[]): Change {
  return (raw) => new Map([...raw, ...parts]);
}

/** Rows or other things put in before the form's end. */
export function rows(text: string): Change {
  return withText(form, (xml) => xml.replace("</sheetData>", `${text}</sheetData>`));
}

/** So many more sheets with these rows, each a part of its own. */
export function sheets(count: number, content: string): Change {
  return (raw) => {
    const all = Array.from({ length: count }, (_, index) => index + 10);
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
    const listed = withText("xl/workbook.xml", (xml) => xml.replace("</sheets>", `${all.map((id) => `<sheet name="s${id}" sheetId="${id}" r:id="more${id}"/>`).join("")}</sheets>`));
    const related = withText("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace("</Relationships>", `${all.map((id) => `<Relationship Id="more${id}" Type="${type}" Target="worksheets/more${id}.xml"/>`).join("")}</Relationships>`),
    );
    const parts = all.map((id) => [`xl/worksheets/more${id}.xml`, `<worksheet xmlns="${main}"><sheetData>${content}</sheetData></worksheet>`] as const);
    return added(...parts)(related(listed(raw)));
  };
}

import { at, added, cell, form, formatted, record, renamed, rows, sheets, withText, type Change } from "./rawForm";

/** What must come of a variant: refused by these codes; or of one cell: left with a code, or taken with a value (null: empty). */
export type Expected = { readonly refused: readonly string[] } | { readonly address: string; readonly left: string } | { readonly address: string; readonly taken: unknown };

export type Variant = readonly [kind: string, name: string, change: Change, expected: Expected];

const full = at("1.3.fullTime");
const evidence = at("1.3.fullTime", "evidence");
const left = (code: string, address = full): Expected => ({ address, left: code });
const taken = (value: unknown, address = full): Expected => ({ address, taken: value });
const whole = taken(6);
const refused = (...codes: string[]): Expected => ({ refused: codes });
const both = (...changes: Change[]): Change => (raw) => changes.reduce((made, change) => change(made), raw);

const dateFormats: readonly (string | number)[] = [
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 77, 81],
  "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]aaaa;@", "aaa", "dddd", "[$-411]ggge\"年\"", "e\"年\"m\"月\"", "bbbb", "[h]:mm", "[mm]:ss.00", "mm:ss.0",
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "[$-F400]h:mm:ss\\ AM/PM", "上午/下午h\"时\"mm\"分\"", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "[Red]m/d;@", "d", "yyyy/m/d;@",
];

const numberFormats: readonly (string | number)[] = [
  ...[0, 1, 2, 3, 4, 5, 7, 11, 12, 37, 38, 39, 41, 44, 48],
  "US$#,##0", "HK$#,##0.00", "\"US$\"#,##0", "[$US$-409]#,##0", "[$HKD] 0", "#,##0\"days\"", "0\"年\"", "0 \"d\"", "\\d0", "[Red]0;[Blue]-0", "[>100]0;0.0", "#,##0_d",
  "G/通用格式", "General\"人\"", "0.00E+00", "[DBNum2]0", "_ ¥* #,##0.00_ ", "0\\h", "#,##0.00\"hm\"",
];

const dates: readonly Variant[] = [
  ...dateFormats.map((format): Variant => ["A", `a number shown as ${format}`, formatted(full, format, 41_218), left("dateInEntry")]),
  ...["2012-11-05", "2012-11-05T09:30:00", "2012-11-05T09:30:00Z", "2012-11-05T09:30:00+08:00"].map(
    (text): Variant => ["A", `a cell of kind d, ${text}`, cell(full, 't="d"', `<v>${text}</v>`), left("dateInEntry")],
  ),
  ...numberFormats.map((format): Variant => ["P", `a number shown as ${format}`, formatted(full, format, 6), taken(6)]),
  ...["0%", "0.00%", 9, 10, "0.0%;[Red]-0.0%", "[Blue]0%"].map(
    (format): Variant => ["P", `points shown as ${format}`, formatted(at("7.2.provincialRating"), format, 0.9), left("percentInEntry", at("7.2.provincialRating"))],
  ),
  ["P", "a per-cent sign in quotes", formatted(full, '0"%"', 6), taken(6)],
];

const lastRow = (inside: string, attributes = ""): string => `<row r="1048576"${attributes}>${inside}</row>`;
const styled = lastRow('<c r="A1048576" s="1"/>');

const far: readonly Variant[] = [
  ["B", "a look in the last row", rows(styled), whole],
  ["B", "a value in the last row", rows(lastRow('<c r="A1048576"><v>1</v></c>')), whole],
  ["B", "a look in the last row and column", rows(lastRow('<c r="XFD1048576" s="1"/>')), whole],
  ["B", "a height in the last row", rows(lastRow("", ' ht="20" customHeight="1"')), whole],
  ["B", "a hidden last row", rows(lastRow("", ' hidden="1"')), whole],
  ["B", "a merge over a million rows", withText(form, (xml) => xml.replace("</mergeCells>", '<mergeCell ref="Z200:AA1048576"/></mergeCells>')), whole],
  ["B", "thousands of merges over a million rows", withText(form, (xml) => xml.replace("</mergeCells>", `${'<mergeCell ref="Z200:AA1048576"/>'.repeat(5_000)}</mergeCells>`)), whole],
  ["J", "100 sheets, each with a look in its last row", sheets(100, styled), whole],
  ["J", "100 sheets, each with a value in its last row", sheets(100, lastRow('<c r="A1048576"><v>1</v></c>')), whole],
  ["J", "100 sheets, each with a height in its last row", sheets(100, lastRow("", ' ht="20" customHeight="1"')), whole],
  ["J", "100 sheets, each with a look in its last column", sheets(100, '<row r="1"><c r="XFD1" s="1"/></row>'), whole],
  ["J", "100 sheets, each with a hidden last row", sheets(100, lastRow("", ' hidden="1"')), whole],
  ["J", "a key that stands on thousands of lines", rows(Array.from({ length: 15_000 }, (_, row) => `<row r="${row + 100}"><c r="A${row + 100}" t="str"><v>1.3.partTime</v></c></row>`).join("")), taken(6)],
];

const types = (extension: string): Change => withText("[Content_Types].xml", (xml) => xml.replace("<Default ", `<Default Extension="${extension}" ContentType="image/${extension}"/><Default `));
const again = (name: string): Change => (raw) => new Map([...raw, [name, (raw.get(form) ?? "").replace("<v>6</v>", "<v>9</v>")]]);

const files: readonly Variant[] = [
  ...["xl/worksheets/Sheet2.xml", "XL/worksheets/sheet2.xml", "xl\\worksheets\\sheet2.xml", "/xl/worksheets/sheet2.xml", "xl//worksheets/sheet2.xml", "xl/./worksheets/sheet2.xml", "xl/worksheets/%73heet2.xml", "xl\\Worksheets/SHEET2.XML"].map(
    (name): Variant => ["K", `the form's part again as ${name}`, again(name), refused("damagedZip")],
  ),
  ["K", "two parts of one relationship", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replace(/<Relationship (Id="rId2"[^>]*?)\/>/, '<Relationship $1/><Relationship Id="rId2" Type="x/styles" Target="styles.xml"/>')), refused("damagedXml")],
  ["F", "names with backslashes", renamed((name) => name.replaceAll("/", "\\")), whole],
  ["F", "names with a slash before them", renamed((name) => `/${name}`), whole],
  ["F", "names in other cases", renamed((name) => name.replace("worksheets", "Worksheets")), whole],
  ["F", "20,000 looks", withText("xl/styles.xml", (xml) => xml.replace("</cellXfs>", `${'<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="left"/><protection locked="0"/></xf>'.repeat(20_000)}</cellXfs>`)), whole],
  ["F", "70,000 looks", withText("xl/styles.xml", (xml) => xml.replace("</cellXfs>", `${"<xf/>".repeat(70_000)}</cellXfs>`)), refused("tooLarge")],
  ["F", "20,000 names of looks", withText("xl/styles.xml", (xml) => xml.replace("</cellXfs>", `</cellXfs><cellStyles>${'<cellStyle name="a" xfId="0"/>'.repeat(20_000)}</cellStyles>`)), whole],
  ["O", "a picture larger than what is read", both(types("bmp"), added(["xl/media/image1.bmp", " ".repeat(7_000_000)])), whole],
  ["O", "a thumbnail", both(types("wmf"), added(["docProps/thumbnail.wmf", "x"])), whole],
  ["O", "targets with backslashes", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll("worksheets/", "worksheets\\")), whole],
  ["O", "targets from the root", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')), whole],
  ["O", "targets by a dot", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="worksheets/', 'Target="./worksheets/')), whole],
  ["O", "targets up and down again", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll('Target="worksheets/', 'Target="../xl/worksheets/')), whole],
  ["O", "escaped targets", withText("xl/_rels/workbook.xml.rels", (xml) => xml.replaceAll("worksheets/sheet", "worksheets/%73heet")), whole],
];

const cells: readonly Variant[] = [
  ["D", "the year as text", cell("E3", 't="str"', "<v>2012</v>"), whole],
  ["D", "the record's year as text", cell("B3", 't="str"', "<v>2012</v>", record), whole],
  ["D", "the year with its character", cell("E3", 't="str"', "<v>2012年</v>"), whole],
  ["G", "an array formula over two entries, its first", cell(full, 't="n"', `<f t="array" ref="${full}:${at("1.3.partTime")}">{2;3}*2</f><v>4</v>`), left("formulaInEntry")],
  ["G", "an array formula over two entries, its second", cell(full, 't="n"', `<f t="array" ref="${full}:${at("1.3.partTime")}">{2;3}*2</f><v>4</v>`), left("resultInEntry", at("1.3.partTime"))],
  ["G", "an array formula elsewhere that reaches an entry", rows(`<row r="90"><c r="Z90"><f t="array" ref="A1:Z90">1</f><v>1</v></c></row>`), left("resultInEntry")],
  ["G", "a data table over entries", cell(at("1.3.partTime"), "", `<f t="dataTable" ref="${full}:${at("1.3.partTime")}" dt2D="1" r1="A1" r2="A2"/><v>5</v>`), left("resultInEntry")],
  ["M", "a shared formula without its first", cell(full, "", '<f t="shared" si="77"/><v>6</v>'), left("resultInEntry")],
  ["M", "shared text without a number", cell(evidence, 't="s"', "<v></v>"), left("cellUnclear", evidence)],
  ["M", "shared text beyond the table", cell(evidence, 't="s"', "<v>99999</v>"), left("cellUnclear", evidence)],
  ["M", "inline text in v", cell(evidence, 't="inlineStr"', "<v>甲</v>"), taken("甲", evidence)],
  ["M", "inline text in runs", cell(evidence, 't="inlineStr"', "<is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is>"), taken("甲乙", evidence)],
  ["M", "inline text without its kind", cell(evidence, "", "<is><t>甲</t></is>"), taken("甲", evidence)],
  ["M", "a number with blanks", cell(full, "", "<v> 6 </v>"), taken(6)],
  ["M", "a number in powers of ten", cell(full, "", "<v>6E0</v>"), taken(6)],
  ["M", "a number of kind n", cell(full, 't="n"', "<v>6.0</v>"), taken(6)],
  ["M", "a number as text", cell(full, 't="str"', "<v>6</v>"), taken("6")],
  ["M", "an empty cell of each kind", cell(full, 't="n"', "<v></v>"), taken(null)],
  ["M", "a formula", cell(full, "", "<f>5+1</f><v>6</v>"), left("formulaInEntry")],
  ["M", "a formula of text", cell(evidence, 't="str"', "<f>HYPERLINK(&quot;http://x.invalid&quot;,&quot;附件&quot;)</f><v>附件</v>"), left("formulaInEntry", evidence)],
  ["I", "evidence that looks like an error value", cell(evidence, 't="str"', "<v>#1!</v>"), taken("#1!", evidence)],
  ["I", "an error value in evidence", cell(evidence, 't="e"', "<v>#N/A</v>"), left("errorValue", evidence)],
  ["I", "an error value", cell(full, 't="e"', "<v>#REF!</v>"), left("errorValue")],
  ["N", "a picture of WPS in evidence", cell(evidence, 't="str"', '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>'), left("objectInEntry", evidence)],
  ["N", "a picture of WPS in an entry", cell(full, 't="str"', '<f>DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>'), left("objectInEntry")],
  ["N", "a picture placed in the cell", cell(evidence, 't="e" vm="1"', "<v>#VALUE!</v>"), left("objectInEntry", evidence)],
];

export const variants: readonly Variant[] = [...dates, ...far, ...files, ...cells];

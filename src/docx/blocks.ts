import type { IParagraphOptions, ParagraphChild, Table } from "docx";
import { AlignmentType, HeadingLevel, LineRuleType, Paragraph } from "docx";
import type { Block, Piece } from "../workbook/documentPlan";
import { balancedTitle } from "./balancedTitle";
import { charactersWide, linePitch, sizes, titleCharacters, titlePitch } from "./measures";
import { signatureIndents } from "./signature";
import { tableOf } from "./table";
import type { Look } from "./text";
import { piecesOf, runsOf } from "./text";

const bodyLook: Look = { face: "仿宋", size: sizes.三号 };
const titleLook: Look = { face: "小标宋", size: sizes.二号 };
const heading1Look: Look = { face: "黑体", size: sizes.三号 };
const heading2Look: Look = { face: "楷体", size: sizes.三号 };

/** What a block becomes on the page; blank lines before or after it are those of the standard. */
export function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "number":
      return [line({ alignment: AlignmentType.CENTER, children: [...piecesOf(block.pieces, bodyLook)] }), blank()];
    case "title":
      return [
        line({
          alignment: AlignmentType.CENTER,
          spacing: { line: titlePitch, lineRule: LineRuleType.EXACT },
          keepNext: true,
          children: [...runsOf(balancedTitle(block.text, titleCharacters), titleLook)],
        }),
        blank(),
      ];
    case "salutation":
      return [text(block.text, bodyLook)];
    case "body":
      return [pieces(block.text, bodyLook, indented)];
    case "heading1":
      return [text(block.text, heading1Look, { ...indented, heading: HeadingLevel.HEADING_1, keepNext: true })];
    case "heading2":
      return [line({ alignment: AlignmentType.BOTH, ...indented, children: [...runsOf(block.text, heading2Look), ...piecesOf(block.rest, bodyLook)] })];
    case "annexes":
      return [blank(), ...block.names.map((name, index) => annexLine(name, index, block.names.length))];
    case "signature":
      return [blank(), ...signature(block)];
    case "annexMark":
      return [text(block.text, heading1Look, { pageBreakBefore: true }), blank()];
    case "table":
      return [tableOf(block)];
  }
}

/** 每段首行左空二字. */
const indented: IParagraphOptions = { indent: { firstLine: charactersWide(2) } };

/** A line of the grid; a paragraph of the lines it takes. */
function line(options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: { line: linePitch, lineRule: LineRuleType.EXACT }, ...options });
}

function text(words: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  const children: readonly ParagraphChild[] = runsOf(words, look);
  return line({ alignment: AlignmentType.BOTH, ...options, children });
}

function pieces(words: string | readonly Piece[], look: Look, options: IParagraphOptions = {}): Paragraph {
  return typeof words === "string" ? text(words, look, options) : line({ alignment: AlignmentType.BOTH, ...options, children: [...piecesOf(words, look)] });
}

function blank(): Paragraph {
  return line({ children: [...runsOf("", bodyLook)] });
}

/** 附件说明: two characters from the left; a name that takes several lines goes on below its first character. */
function annexLine(name: string, index: number, of: number): Paragraph {
  const number = of > 1 ? `${index + 1}．` : "";
  const lead = `${index === 0 ? "附件：" : "　　　"}${number}`;
  return text(`${lead}${name}`, bodyLook, { indent: { left: charactersWide(2 + lead.length), hanging: charactersWide(lead.length) } });
}

function signature({ publisher, date }: Extract<Block, { readonly kind: "signature" }>): readonly Paragraph[] {
  const indents = signatureIndents(publisher, date);
  const signed = (children: readonly ParagraphChild[], right: number) => line({ alignment: AlignmentType.RIGHT, indent: { right: charactersWide(right) }, children });
  return [
    ...(publisher.length === 0 ? [] : [signed(piecesOf(publisher, bodyLook), indents.publisher)]),
    signed(piecesOf(date, bodyLook), indents.date),
  ];
}

import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { sizes } from "./measures";
import { styleOf } from "./text";

/** 页码: 4号 of 宋体 between dashes, one character from the outer edge: odd pages at the right, even ones at the left. */
export function pageNumbers() {
  const look = styleOf({ face: "宋体", size: sizes.四号 });
  const edge = sizes.四号 * 10;
  const footer = (isOdd: boolean) =>
    new Footer({
      children: [
        new Paragraph({
          alignment: isOdd ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: isOdd ? { right: edge } : { left: edge },
          children: [new TextRun({ ...look, children: ["— ", PageNumber.CURRENT, " —"] })],
        }),
      ],
    });
  return { default: footer(true), even: footer(false) };
}

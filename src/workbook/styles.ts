import type { Style } from "../sheet/plan";

const heading = "微软雅黑";
const body = "宋体";
const line = "#BFC9D4";

export const colors = {
  header: "#1F4E79",
  category: "#DDEBF7",
  entry: "#FFF9E5",
  review: "#EAF5EA",
  error: "#FDE7E9",
  missing: "#FFF4CE",
  quiet: "#5F6B7A",
  line,
  bar: "#9DC3E6",
} as const;

const text: Style = { font: body, size: 10, valign: "top", wrap: true, border: line };

export const styles = {
  title: { font: heading, size: 18, bold: true, align: "center", valign: "middle" },
  subtitle: { font: heading, size: 11, color: colors.quiet, align: "center", valign: "middle" },
  info: { font: heading, size: 11, bold: true, valign: "middle" },
  infoNote: { font: body, size: 10, color: colors.quiet, valign: "middle" },
  header: {
    font: heading,
    size: 10,
    bold: true,
    color: "#FFFFFF",
    fill: colors.header,
    align: "center",
    valign: "middle",
    wrap: true,
    border: line,
  },
  category: { font: heading, size: 11, bold: true, fill: colors.category, valign: "middle", border: line },
  categoryName: { font: heading, size: 10, bold: true, fill: colors.category, valign: "middle", wrap: true, border: line },
  categoryCentered: {
    font: heading,
    size: 11,
    bold: true,
    fill: colors.category,
    align: "center",
    valign: "middle",
    border: line,
  },
  categoryPoints: {
    font: heading,
    size: 11,
    bold: true,
    fill: colors.category,
    align: "right",
    valign: "middle",
    border: line,
    format: "0.00",
  },
  text,
  centered: { ...text, align: "center" },
  wholePoints: { ...text, align: "right", format: "0" },
  entryNumber: { ...text, fill: colors.entry, align: "right", format: "General", locked: false },
  entryChoice: { ...text, fill: colors.entry, align: "center", locked: false },
  entryDate: { ...text, fill: colors.entry, align: "right", format: "yyyy-mm-dd", locked: false },
  entryText: { ...text, fill: colors.entry, align: "left", format: "@", locked: false },
  reviewNumber: { ...text, fill: colors.review, align: "right", format: "General", locked: false },
  reviewChoice: { ...text, fill: colors.review, align: "center", locked: false },
  reviewDate: { ...text, fill: colors.review, align: "right", format: "yyyy-mm-dd", locked: false },
  reviewText: { ...text, fill: colors.review, align: "left", format: "@", locked: false },
  computedPoints: { ...text, color: colors.quiet, align: "right", format: "0.00" },
  computedText: { ...text, color: colors.quiet, align: "left" },
  hidden: { font: body, size: 9, color: colors.quiet },
  totalLabel: { font: heading, size: 12, bold: true, fill: colors.category, valign: "middle", border: line },
  totalPoints: {
    font: heading,
    size: 12,
    bold: true,
    fill: colors.category,
    align: "right",
    valign: "middle",
    border: line,
    format: "0.00",
  },
} as const satisfies Record<string, Style>;

import { addressOf } from "./placement";
import type { FormPlacement } from "./placement";
import { lineKeys } from "./formLines";
import type { Cell, SheetPlan, Validation } from "./plan";
import { sheetNames } from "./sheetNames";
import { styles } from "./styles";

/** The three grounds of article 7 on which an innovation is recognised. */
export const grounds = ["经基层服务对象认可", "得到省信用办推广", "受到国家部委以上表彰"] as const;

const columns = [
  { header: "城市", width: 14 },
  { header: "创新事项", width: 40 },
  { header: "所属领域", width: 24 },
  { header: "认定依据", width: 26 },
  { header: "佐证材料", width: 30 },
  { header: "申请分", width: 10 },
  { header: "认定分", width: 10 },
  { header: "审核状态", width: 12 },
] as const;

const fields = [
  "示范创建",
  "信用基础数据库建设和应用",
  "企业信用管理贯标",
  "信用服务业发展",
  "行业信用体系建设",
  "人才培训",
  "其他",
];

const firstRow = 4;
const rowsKept = 300;
const cityColumn = 0;
const recognisedColumn = 6;

/** 创新加分: the applications for innovation points (article 7), a line each, and what was recognised. */
export function bonusPlan(year: number, units: readonly string[]): SheetPlan {
  const row = [
    styles.entryText,
    styles.entryText,
    styles.entryText,
    styles.entryChoice,
    styles.entryText,
    styles.entryNumber,
    styles.reviewNumber,
    styles.reviewChoice,
  ].map((style): Cell => ({ style }));
  const area = (column: number) => [{ row: firstRow, column, rows: rowsKept, columns: 1 }];
  const list = (column: number, items: readonly string[], what: string): Validation => ({
    areas: area(column),
    rule: { kind: "list", items },
    prompt: { title: what, message: "请从下拉列表选择。" },
    error: { title: "填写有误", message: `请从下拉列表选择${what}。` },
  });
  const score = (column: number, what: string): Validation => ({
    areas: area(column),
    rule: { kind: "decimal", min: 0, max: 100 },
    prompt: { title: what, message: "请填 0 至 100 之间的数。每市认定分合计最高 100 分。" },
    error: { title: "填写有误", message: `${what}应为 0 至 100 之间的数。` },
  });
  return {
    name: sheetNames.bonus,
    tabColor: "#70AD47",
    gridlines: false,
    cells: [
      [{ value: `${year}年度工作创新加分`, style: styles.title }],
      [{ value: "每市认定分合计最高 100 分，自动计入该市填报表第八项的核定值", style: styles.subtitle }],
      [],
      columns.map(({ header }) => ({ value: header, style: styles.header })),
      ...Array.from({ length: rowsKept }, () => row),
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: columns.length },
      { row: 1, column: 0, rows: 1, columns: columns.length },
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [32, 20, 6, 24],
    frozen: { rows: firstRow, columns: 1 },
    validations: [
      ...(units.join(",").length <= 255 ? [list(cityColumn, units, "城市")] : []),
      list(2, fields, "所属领域"),
      list(3, grounds, "认定依据"),
      score(5, "申请分"),
      score(recognisedColumn, "认定分"),
      list(7, ["待审核", "已认定", "不予认定"], "审核状态"),
    ],
    print: {
      paper: "A4",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [firstRow - 1, firstRow - 1],
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
  };
}

/** 核定值 of category 8 on a form: the city's recognised points, at most 100; empty while it has no application. */
export function bonusAwardFormula(placement: FormPlacement): string {
  const city = addressOf(placement, lineKeys.head, "name") ?? "";
  const span = (letter: string) => `'${sheetNames.bonus}'!$${letter}$${firstRow + 1}:$${letter}$${firstRow + rowsKept}`;
  return `=IF(COUNTIF(${span("A")},${city})=0,"",MIN(100,SUMIF(${span("A")},${city},${span("G")})))`;
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { printPoints } from "../../i18n/points";
import { draftAt } from "../form/entryDraft";
import { shownValue } from "../parts/cellText";
import { FigureInput } from "./FigureInput";
import type { Figure, FigureDrafts, Judged } from "./figures";
import type { GridColumn, GridRow } from "./gridShape";
import { cellMark, rowHeight } from "./gridShape";

const useStyles = makeStyles({
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    display: "grid",
    height: `${rowHeight}px`,
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    ...typographyStyles.body1,
    position: "sticky",
    left: 0,
    zIndex: 1,
    padding: "0 8px",
    lineHeight: `${rowHeight - 1}px`,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { display: "flex", alignItems: "center", minWidth: 0, borderRight: `1px solid ${tokens.colorNeutralStroke3}` },
  given: { backgroundColor: tokens.colorBrandBackground2 },
  wrong: { backgroundColor: tokens.colorPaletteRedBackground1, boxShadow: `inset 3px 0 0 ${tokens.colorPaletteRedBorder2}` },
  old: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    maxWidth: "50%",
    paddingLeft: "6px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  points: {
    ...typographyStyles.body1,
    padding: "0 8px",
    lineHeight: `${rowHeight - 1}px`,
    textAlign: "right",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  stood: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  moved: { fontWeight: tokens.fontWeightSemibold },
});

interface FigureRowProps {
  readonly row: GridRow;
  readonly index: number;
  readonly grid: CSSProperties;
  readonly columns: readonly GridColumn[];
  readonly drafts: FigureDrafts;
  readonly judged: Judged;
  readonly words: ByIndicatorWords;
  readonly disabled: boolean;
  /** Column of the cell that Tab comes to; null on other lines. */
  readonly stop: number | null;
  readonly noteId: string;
  readonly onType: (figure: Figure, text: string) => void;
}

/** One line: whose it is, its figures with what they replace, and the points they give. */
export function FigureRow({ row, index, grid, columns, drafts, judged: { points, stood, issues }, words, disabled, stop, noteId, onType }: FigureRowProps) {
  const styles = useStyles();
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row} style={{ ...grid, top: index * rowHeight }}>
      <span role="rowheader" className={styles.head} title={row.head}>
        {row.head}
      </span>
      {row.figures.map((figure, column) => {
        const { place, stands, reported, entry, closed } = figure;
        const draft = draftAt(drafts, place);
        const isWrong = issues.has(place.key);
        const otherwise = place.column === "verified" ? shownValue(reported, entry) : "";
        const old = draft === undefined ? "" : shownValue(stands, entry) || otherwise;
        const title = closed === null ? undefined : words.closed[closed];
        return (
          <div key={place.key} role="gridcell" title={title} className={mergeClasses(styles.cell, draft !== undefined && styles.given, isWrong && styles.wrong)}>
            {old !== "" && <span className={styles.old}>{old}→</span>}
            <FigureInput
              figure={figure}
              label={words.cell(row.head, columns[column]?.label ?? "")}
              value={draft?.text ?? shownValue(stands, entry)}
              otherwise={otherwise}
              isWrong={isWrong}
              noteId={stop === column ? noteId : undefined}
              disabled={disabled || closed !== null}
              tabIndex={stop === column ? 0 : -1}
              at={cellMark({ row: index, column })}
              onChange={(text) => onType(figure, text)}
            />
          </div>
        );
      })}
      <span role="gridcell" className={styles.points}>
        {row.showsPoints && points !== stood && <span className={styles.stood}>{printPoints(stood)} → </span>}
        {row.showsPoints && <span className={points === stood ? undefined : styles.moved}>{printPoints(points)}</span>}
      </span>
    </div>
  );
}

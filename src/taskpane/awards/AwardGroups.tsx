import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode, RefCallback } from "react";
import { useRef, useState } from "react";
import type { AwardLine } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { useWords } from "../state/react";
import type { AwardGroup } from "./awardGroups";
import { AwardRow } from "./AwardRow";
import { usePanelStyles } from "../parts/panelStyles";
import type { Drawn, Piece } from "./useAwardWindow";
import { useAwardWindow } from "./useAwardWindow";

const useStyles = makeStyles({
  // The panel's own padding is the box's, so that its scrollbar stands at the edge and no focus outline is cut.
  box: { flex: "1 1 0", minHeight: 0, overflowY: "auto", margin: "0 -16px -16px", padding: "0 16px 16px", scrollbarWidth: "thin" },
  head: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "8px", paddingBottom: "4px" },
  apart: { paddingTop: "16px" },
  unit: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  total: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  lost: { ...typographyStyles.caption1Strong, color: tokens.colorPaletteRedForeground1 },
  none: { flexBasis: "100%", paddingTop: "4px" },
  capped: { ...typographyStyles.caption1, flexBasis: "100%", margin: 0, color: tokens.colorPaletteDarkOrangeForeground1, fontVariantNumeric: "tabular-nums" },
});

interface AwardGroupsProps {
  readonly groups: readonly AwardGroup[];
  readonly sheetId: string;
  readonly most: number;
  /** Row of the line that the focus is about to come to; null for none. */
  readonly begin: number | null;
  readonly isUnsaved: (line: AwardLine) => boolean;
  readonly open: (line: AwardLine) => void;
}

/** The cities with their applications. Only what is in sight is drawn, and the line that holds the focus. */
export function AwardGroups({ groups, sheetId, most, begin, isUnsaved, open }: AwardGroupsProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(begin === null ? null : keyOfLine(begin));
  const { drawn, rest, measure } = useAwardWindow(box, groups.flatMap(piecesOf), kept);
  return (
    <div ref={box} className={styles.box} onFocus={({ target }) => setKept(target.closest<HTMLElement>("[data-piece]")?.dataset["piece"] ?? null)}>
      <div style={{ paddingBottom: rest }}>
        {groups.map((group, index) => {
          const head = drawn.get(keyOfHead(group));
          const lines = group.lines.flatMap((line, at) => {
            const piece = drawn.get(keyOfLine(line.row));
            return piece === undefined ? [] : [{ line, at, piece }];
          });
          if (head === undefined && lines.length === 0) return null;
          return (
            <Group key={group.unit} group={group} most={most} head={head} measure={measure} isFirst={index === 0}>
              {lines.map(({ line, at, piece }) => (
                <AwardRow
                  key={line.row}
                  piece={keyOfLine(line.row)}
                  gap={piece.gap}
                  measure={measure}
                  place={at + 1}
                  of={group.lines.length}
                  line={line}
                  sheetId={sheetId}
                  isUnsaved={isUnsaved(line)}
                  open={open}
                />
              ))}
            </Group>
          );
        })}
      </div>
    </div>
  );
}

interface GroupProps extends Pick<AwardGroupsProps, "most"> {
  readonly group: AwardGroup;
  /** Undefined while the head is out of sight and lines of the city are in it. */
  readonly head: Drawn | undefined;
  readonly measure: RefCallback<HTMLElement>;
  readonly isFirst: boolean;
  readonly children: ReactNode;
}

function Group({ group, most, head, measure, isFirst, children }: GroupProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { award } = useWords();
  const { unit, isKnown, lines, points, sum } = group;
  const name = unit === "" ? award.noUnit : unit;
  return (
    <section aria-label={name}>
      {head !== undefined && (
        <div ref={measure} data-piece={keyOfHead(group)} style={{ marginTop: head.gap }} className={mergeClasses(styles.head, !isFirst && styles.apart)}>
          <h3 className={styles.unit}>{name}</h3>
          {isKnown ? <span className={styles.total}>{award.total(printPoints(points), most)}</span> : <span className={styles.lost}>{award.uncounted}</span>}
          {sum > most && <p className={styles.capped}>{award.capped(printPoints(sum), most)}</p>}
          {lines.length === 0 && <p className={mergeClasses(shared.note, styles.none)}>{award.noneOf(unit)}</p>}
        </div>
      )}
      {lines.length > 0 && <ul className={shared.list}>{children}</ul>}
    </section>
  );
}

const keyOfHead = ({ unit }: AwardGroup) => `city ${unit}`;
const keyOfLine = (row: number) => `line ${row}`;

/** Heights of what most pieces are: a name on one line, a problem on two. */
function piecesOf(group: AwardGroup): readonly Piece[] {
  return [
    { key: keyOfHead(group), estimate: 40 },
    ...group.lines.map(({ row, problems }) => ({ key: keyOfLine(row), estimate: 60 + problems.length * 38 })),
  ];
}

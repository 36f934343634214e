import { Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Fragment } from "react";
import type { UnitState } from "../../actions/types";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { usePanelStyles } from "../parts/panelStyles";
import { useWords } from "../state/react";
import type { Figure, Given } from "./figures";
import type { KeptFigures } from "./useFigures";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: "2px", flexShrink: 0 },
  line: { display: "flex", flexWrap: "wrap", gap: "0 12px" },
  // How a block was matched can be long; all of it stands in its title.
  said: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "3", overflow: "hidden" },
});

interface FiguresNotesProps {
  /** What came of the last paste, in sentences. */
  readonly said: readonly string[];
  readonly given: Given;
  readonly kept: KeptFigures;
  readonly units: readonly UnitState[];
  readonly words: ByIndicatorWords;
  readonly onMend: () => void;
  readonly onShow: (figure: Figure) => void;
  readonly onDiscard: () => void;
  readonly onGoTo: (to: Partial<KeptFigures>) => void;
}

/** What is to be known of all that is given: what can be mended, what is wrong, how a block was taken, and what else waits to be written. */
export function FiguresNotes({ said, given, kept, units, words, onMend, onShow, onDiscard, onGoTo }: FiguresNotesProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { listSeparator } = useWords();
  const told = said.map((note) => note + words.noteEnd).join("");
  const { wrong, changed, readings, cells } = given;
  const [firstWrong] = wrong;
  const [firstChanged] = changed;
  const elsewhere = unwrittenElsewhere(kept, given, units, words);
  return (
    <div className={styles.notes}>
      <div className={styles.line}>
        {readings.length > 0 && <Asked text={words.readable(readings.length)} press={words.mendAll} onPress={onMend} />}
        {firstWrong !== undefined && <Asked text={words.wrong(wrong.length)} press={words.show} onPress={() => onShow(firstWrong)} />}
        {firstChanged !== undefined && <Asked text={words.changed(changed.length)} press={words.show} onPress={() => onShow(firstChanged)} />}
        {cells.length > 0 && (
          <span className={shared.note}>
            {words.unwritten(cells.length)}{" "}
            <Link inline as="button" onClick={onDiscard}>
              {words.discard}
            </Link>
          </span>
        )}
      </div>
      <span role="status" className={mergeClasses(shared.note, styles.said)} title={told}>
        {told}
      </span>
      {elsewhere.length > 0 && (
        <span className={shared.note}>
          {words.unwrittenAt}
          {elsewhere.map(({ label, to }, index) => (
            <Fragment key={label}>
              {index > 0 && listSeparator}
              <Link inline as="button" onClick={() => onGoTo(to)}>
                {label}
              </Link>
            </Fragment>
          ))}
        </span>
      )}
    </div>
  );
}

function Asked({ text, press, onPress }: { readonly text: string; readonly press: string; readonly onPress: () => void }) {
  const shared = usePanelStyles();
  return (
    <span className={shared.error}>
      {text}{" "}
      <Link inline as="button" onClick={onPress}>
        {press}
      </Link>
    </span>
  );
}

/** What else is typed and not written: of other indicators, or cities, and of the other of the two values; and what shows it. */
function unwrittenElsewhere({ drafts, by, side }: KeptFigures, { drafts: here }: Given, units: readonly UnitState[], words: ByIndicatorWords) {
  const names = new Map(units.map(({ sheetId, name }) => [sheetId, name] as const));
  const shown = new Set(here);
  const others = new Map<string, Partial<KeptFigures>>();
  for (const draft of drafts.values()) {
    if (shown.has(draft)) continue;
    const name = by === "indicator" ? draft.indicator : (names.get(draft.sheetId) ?? draft.sheetId);
    const label = draft.column === side ? name : words.ofSide(name, words.sides[draft.column]);
    others.set(label, { side: draft.column, ...(by === "indicator" ? { code: draft.indicator } : { sheetId: draft.sheetId }) });
  }
  return [...others].map(([label, to]) => ({ label, to }));
}

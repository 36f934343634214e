import { Link, makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { usePanelStyles } from "../parts/panelStyles";
import { useWords } from "../state/react";
import type { Figure, Given } from "./figures";

const useStyles = makeStyles({ notes: { display: "flex", flexDirection: "column", gap: "2px", flexShrink: 0, maxHeight: "88px", overflowY: "auto", scrollbarWidth: "thin" } });

interface FiguresNotesProps {
  /** What came of the last paste, in sentences. */
  readonly said: readonly string[];
  readonly given: Given;
  /** Codes of other indicators for which something is not written yet. */
  readonly others: readonly string[];
  readonly words: ByIndicatorWords;
  readonly onMend: () => void;
  readonly onShow: (figure: Figure) => void;
  readonly onGoTo: (code: string) => void;
}

/** What is to be known of all that is given: what can be mended, what is wrong, and how a block was taken. */
export function FiguresNotes({ said, given, others, words, onMend, onShow, onGoTo }: FiguresNotesProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { listSeparator } = useWords();
  const { wrong, changed, readings } = given;
  const [firstWrong] = wrong;
  const [firstChanged] = changed;
  return (
    <div className={styles.notes}>
      {readings.length > 0 && (
        <span className={shared.error}>
          {words.readable(readings.length)}{" "}
          <Link inline as="button" onClick={onMend}>
            {words.mendAll}
          </Link>
        </span>
      )}
      {firstWrong !== undefined && (
        <span className={shared.error}>
          {words.wrong(wrong.length)}{" "}
          <Link inline as="button" onClick={() => onShow(firstWrong)}>
            {words.show}
          </Link>
        </span>
      )}
      {firstChanged !== undefined && (
        <span className={shared.error}>
          {words.changed(changed.length)}{" "}
          <Link inline as="button" onClick={() => onShow(firstChanged)}>
            {words.show}
          </Link>
        </span>
      )}
      <span role="status" className={shared.note}>
        {said.map((note) => (
          <Fragment key={note}>
            {note}
            {words.noteEnd}
          </Fragment>
        ))}
      </span>
      {others.length > 0 && (
        <span className={shared.note}>
          {words.unwrittenAt}
          {others.map((other, index) => (
            <Fragment key={other}>
              {index > 0 && listSeparator}
              <Link inline as="button" onClick={() => onGoTo(other)}>
                {other}
              </Link>
            </Fragment>
          ))}
        </span>
      )}
    </div>
  );
}

import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { useWords } from "../state/react";
import type { EntryDrafts } from "./entryDraft";
import { draftsOf, unwrittenIndicators } from "./entryDraft";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  wrong: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
});

interface EntryUnwrittenProps {
  readonly drafts: EntryDrafts;
  readonly sheetId: string;
  /** Code of the indicator that is shown. */
  readonly code: string;
  /** How many of its values keep it from being written. */
  readonly invalid: number;
  readonly onGoTo: (code: string) => void;
}

/** What is typed and does not stand in the workbook yet, here and on other indicators of the form. */
export function EntryUnwritten({ drafts, sheetId, code, invalid, onGoTo }: EntryUnwrittenProps) {
  const styles = useStyles();
  const { entry: words, listSeparator } = useWords();
  const here = draftsOf(drafts, sheetId, code).length;
  const others = unwrittenIndicators(drafts, sheetId).filter((other) => other !== code);
  return (
    <>
      {invalid > 0 ? (
        <span role="alert" className={styles.wrong}>
          {words.invalid(invalid)}
        </span>
      ) : (
        here > 0 && <span className={styles.note}>{words.unwritten(here)}</span>
      )}
      {others.length > 0 && (
        <span className={styles.note}>
          {words.unwrittenAt}
          {others.map((other, index) => (
            <Fragment key={other}>
              {index > 0 && listSeparator}
              <Link inline onClick={() => onGoTo(other)}>
                {other}
              </Link>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

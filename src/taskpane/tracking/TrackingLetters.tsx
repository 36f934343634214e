import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Letters } from "../../actions/types";
import { CopyButton } from "../parts/CopyButton";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane, usePaneState, useWords } from "../state/react";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", height: "100%", boxSizing: "border-box", overflowY: "auto", padding: "4px 16px 16px", scrollbarWidth: "thin" },
  head: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-12px" },
  title: { ...typographyStyles.subtitle2, margin: 0, minWidth: 0, overflowWrap: "anywhere", ":focus": { outline: "none" } },
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  letter: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "4px 0 8px" },
  text: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    width: "100%",
    maxHeight: "240px",
    overflowY: "auto",
    margin: 0,
    padding: "8px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  city: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "4px 0", contentVisibility: "auto", containIntrinsicSize: "auto 33px" },
});

interface TrackingLettersProps {
  readonly letters: Letters;
  /** The city whose page asked for them; null shows those of all. */
  readonly only: string | null;
  readonly back: () => void;
}

/** 催报 and 退回意见: as texts to copy, and as sheets to print. */
export function TrackingLetters({ letters, only, back }: TrackingLettersProps) {
  const styles = useStyles();
  const { letters: words } = useTrackingWords();
  const { commands } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      className={styles.page}
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) back();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={commands.back} title={commands.back} onClick={back} />
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {only === null ? words.title : words.of(only)}
        </h3>
      </div>
      {only === null && <Reminder letters={letters} />}
      <Remarks letters={letters} only={only} />
    </section>
  );
}

function Reminder({ letters: { overdue, reminder } }: { readonly letters: Letters }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { letters: words } = useTrackingWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <section className={styles.part}>
      <h4 className={shared.heading}>{words.reminder(overdue.length)}</h4>
      {overdue.length === 0 ? (
        <p className={shared.note}>{words.noneOverdue}</p>
      ) : (
        <LetterText text={reminder} label={words.reminder(overdue.length)}>
          <Button size="small" disabledFocusable={isBusy} onClick={() => void pane.tracking.writeReminders()}>{words.writeReminders}</Button>
        </LetterText>
      )}
    </section>
  );
}

function Remarks({ letters, only }: { readonly letters: Letters; readonly only: string | null }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { letters: words } = useTrackingWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const shown = letters.remarks.filter(({ unit }) => only === null || unit === only);
  const [single] = shown;
  const make = (
    <Button size="small" disabledFocusable={isBusy} onClick={() => void pane.tracking.writeRemarks(only === null ? "all" : [only])}>{words.writeRemarks}</Button>
  );
  return (
    <section className={styles.part}>
      {only === null && <h4 className={shared.heading}>{words.remarks(shown.length)}</h4>}
      {shown.length === 0 && <p className={shared.note}>{words.noRemarks}</p>}
      {only !== null && single !== undefined ? (
        <LetterText text={single.text} label={words.of(single.unit)}>{make}</LetterText>
      ) : (
        <ul className={shared.list}>
          {shown.map(({ unit, indicators, text }) => (
            <li key={unit} className={styles.city}>
              <Fold label={words.ofCity(unit, indicators)}>
                <LetterText text={text} label={words.of(unit)} />
              </Fold>
            </li>
          ))}
        </ul>
      )}
      {shown.length > 0 && only === null && <div>{make}</div>}
    </section>
  );
}

/** A letter to read and copy, with what else can be done with it beside. */
function LetterText({ text, label, children }: { readonly text: string; readonly label: string; readonly children?: ReactNode }) {
  const styles = useStyles();
  const { letters: words } = useTrackingWords();
  return (
    <div className={styles.letter}>
      <div className={styles.text} tabIndex={0} role="group" aria-label={label} lang="zh-CN">{text}</div>
      <CopyButton text={text} label={words.copy} />
      {children}
    </div>
  );
}

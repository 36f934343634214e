import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { TourWords } from "../../i18n/tourWords";
import { tourWordsOf } from "../../i18n/tourWords";
import type { PaneState, TourStep } from "../state/model";
import { useLanguage, usePane, usePaneState } from "../state/react";
import { hasBegun, isCitySide } from "../state/selection";
import { tourSteps } from "../state/tour";
import { usePointing } from "./usePointing";
import { useTourKeys } from "./useTourKeys";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    // In a low pane it is scrolled, so that what it points at keeps its place.
    flexShrink: 0,
    maxHeight: "50vh",
    boxSizing: "border-box",
    overflowY: "auto",
    scrollbarWidth: "thin",
    padding: "8px 16px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  heading: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, ":focus": { outline: "none" } },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, textWrap: "pretty" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", paddingTop: "4px" },
  // Its word begins where the text does.
  skip: { minWidth: 0, marginLeft: "-8px" },
  space: { flexGrow: 1 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What a step says; where its button is not there yet, when it will be. */
function said(step: TourStep, state: Pick<PaneState, "workbook">, words: TourWords, isCity: boolean, canOpenSample: boolean) {
  const steps: Readonly<Partial<Record<TourStep, { readonly title: string; readonly text: string }>>> = isCity ? words.city : words.office;
  const { title, text } = steps[step] ?? words.office.help;
  return { title, text, note: noteOf(step, state, words, canOpenSample) };
}

function noteOf(step: TourStep, { workbook }: Pick<PaneState, "workbook">, words: TourWords, canOpenSample: boolean): string {
  const assessment = workbook?.kind === "assessment" ? workbook : null;
  if (step === "help") return "";
  if (step === "create") return canOpenSample ? words.sample : "";
  if (assessment === null) return words.later;
  return step === "rank" && !assessment.units.some(hasBegun) ? words.laterRank : "";
}

/** The tour: a card for each step of the job, that points at the button of it. */
export default function TourCard() {
  const styles = useStyles();
  const pane = usePane();
  const words = tourWordsOf(...useLanguage());
  const steps = usePaneState(tourSteps);
  const step = usePaneState((state) => state.tour?.step ?? "help");
  const isAsked = usePaneState((state) => state.tour?.isAsked === true);
  const isCity = usePaneState(isCitySide);
  const workbook = usePaneState((state) => state.workbook);
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [spoken, setSpoken] = useState("");
  const { title, text, note } = said(step, { workbook }, words, isCity, pane.canOpenSample);
  const place = words.step(steps.indexOf(step) + 1, steps.length);
  const isFirst = step === steps[0];
  const isLast = step === steps.at(-1);
  usePointing(step);
  useTourKeys(pane.endTour);
  // Nobody who comes to work is taken away from it: only who asked for the tour is led to it.
  useEffect(() => {
    if (isAsked) requestAnimationFrame(() => heading.current?.focus());
  }, [isAsked]);
  // A live region tells what changes in it, not what it is born with.
  const whole = [words.title, place, title, text, note].filter((part) => part !== "").join("\n");
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSpoken(whole));
    return () => cancelAnimationFrame(frame);
  }, [whole]);
  useEffect(() => {
    if (!isFirst) pane.rememberTour();
  }, [pane, isFirst]);
  return (
    <section className={styles.card} aria-labelledby={`${id}-heading`} aria-describedby={`${id}-text`}>
      <h2 id={`${id}-heading`} ref={heading} tabIndex={-1} className={styles.heading}>
        {words.title} · {place}
      </h2>
      <h3 className={styles.title}>{title}</h3>
      <p id={`${id}-text`} className={styles.text}>
        {text}
      </p>
      {note !== "" && <p className={styles.note}>{note}</p>}
      <div className={styles.buttons}>
        {!isLast && (
          <Button size="small" appearance="subtle" className={styles.skip} onClick={pane.endTour}>
            {words.skip}
          </Button>
        )}
        <span className={styles.space} />
        <Button size="small" disabledFocusable={isFirst} onClick={() => pane.moveTour(-1)}>
          {words.previous}
        </Button>
        <Button size="small" appearance="primary" onClick={isLast ? pane.endTour : () => pane.moveTour(1)}>
          {isLast ? words.done : words.next}
        </Button>
      </div>
      <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="true">
        {spoken}
      </div>
    </section>
  );
}

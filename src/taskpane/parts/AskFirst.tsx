import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { MatterKind, OpenMatter } from "../../actions/publish/openMatters";
import { openMatters, ofWholeUnits } from "../../actions/publish/openMatters";
import type { Dictionary } from "../../i18n/index";
import type { Pane } from "../state/pane";
import { usePane, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import type { Tab } from "../state/model";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorPaletteDarkOrangeBorder1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "4px 0" },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  what: { ...typographyStyles.body1, display: "block", fontVariantNumeric: "tabular-nums" },
  units: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  plain: { flexShrink: 0, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Cities named of each kind; more are counted. */
const named = 3;

interface AskFirstProps {
  readonly what: "finalise" | "notice";
  /** Label of the button. */
  readonly label: string;
  readonly disabled: boolean;
  readonly go: () => void;
}

/** A button that publishes: where anything is still open it says what, and asks before it does so. */
export function AskFirst({ what, label, disabled, go }: AskFirstProps) {
  const pane = usePane();
  const [asked, setAsked] = useState<readonly OpenMatter[] | null>(null);
  const ask = async () => {
    await pane.refresh();
    const assessment = assessmentOf(pane.store.getState());
    const matters = assessment === null ? [] : openMatters(assessment);
    if (matters.length === 0) go();
    else setAsked(matters);
  };
  if (asked === null) {
    return (
      <Button disabled={disabled} onClick={() => void ask()}>
        {label}
      </Button>
    );
  }
  return (
    <Question
      what={what}
      matters={asked}
      disabled={disabled}
      goOn={() => {
        setAsked(null);
        go();
      }}
      leave={() => setAsked(null)}
    />
  );
}

interface QuestionProps {
  readonly what: AskFirstProps["what"];
  readonly matters: readonly OpenMatter[];
  readonly disabled: boolean;
  readonly goOn: () => void;
  readonly leave: () => void;
}

function Question({ what, matters, disabled, goOn, leave }: QuestionProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const { open } = words.publish;
  const id = useId();
  const back = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLDivElement>(null);
  // To the answer that changes nothing, with the whole question in sight.
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    question.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const [first] = matters;
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The page stays; only the question is over.
    event.preventDefault();
    leave();
  };
  return (
    <div ref={question} role="alertdialog" aria-labelledby={id} className={styles.question} onKeyDown={byKey}>
      <h4 id={id} className={styles.title}>
        {open.before[what]}
      </h4>
      <ul className={shared.list}>
        {matters.map((matter) => (
          <li key={matter.kind} className={styles.item}>
            <span className={styles.text}>
              <span className={styles.what}>{open[matter.kind](matter.count)}</span>
              <span className={styles.units}>{unitsOf(matter, words)}</span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              className={styles.plain}
              aria-label={open.handleWhat(open[matter.kind](matter.count))}
              onClick={() => handle(pane, matter)}
            >
              {open.handle}
            </Button>
          </li>
        ))}
      </ul>
      <p className={shared.note}>{open.recorded}</p>
      <div className={styles.buttons}>
        <Button ref={back} appearance="primary" onClick={() => first !== undefined && handle(pane, first)}>
          {open.back}
        </Button>
        <Button disabled={disabled} onClick={goOn}>
          {open.goOn[what]}
        </Button>
      </div>
    </div>
  );
}

/** The cities with most of it. */
function unitsOf({ kind, units }: OpenMatter, words: Dictionary): string {
  const { open } = words.publish;
  const shown = units.slice(0, named).map(({ unit, count }) => (ofWholeUnits.has(kind) ? unit : open.ofUnit(unit, count)));
  const list = shown.join(words.listSeparator);
  return units.length > named ? open.andUnits(list, units.length) : list;
}

/** Where each kind is handled: a page over the views, or a tab of them. */
const places: Readonly<Record<MatterKind, { readonly panel: "units" | "repair" | "award" } | { readonly tab: Tab }>> = {
  missing: { panel: "units" },
  unsettled: { panel: "units" },
  damaged: { panel: "repair" },
  notBegun: { tab: "summary" },
  errors: { tab: "todo" },
  gaps: { tab: "todo" },
  unreviewed: { tab: "review" },
  unsound: { tab: "review" },
  applications: { panel: "award" },
};

/** Leads to the page where it is handled, and to the first of it in the city with most. */
function handle(pane: Pane, { kind, units }: OpenMatter): void {
  const place = places[kind];
  if ("panel" in place) {
    pane.open(place.panel);
  } else {
    pane.close();
    pane.showTab(place.tab);
  }
  const [worst] = units;
  if (worst !== undefined && worst.sheetId !== "") void pane.jump(worst.sheetId, worst.address);
}

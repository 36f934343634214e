import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { Suspense, useId, useState } from "react";
import { foldButton } from "../parts/foldButton";
import type { UnitState } from "../../actions/types";
import { late } from "../parts/late";
import { useWords } from "../state/react";
import type { Assessment } from "../state/selection";

const GainsList = late(() => import("./GainsList"));

const useStyles = makeStyles({
  section: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    ...typographyStyles.body1,
    ...foldButton,
    gridTemplateColumns: "20px auto 1fr",
    columnGap: "4px",
    alignItems: "baseline",
    padding: "8px 16px 8px 8px",
  },
  chevron: { alignSelf: "center" },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textAlign: "right" },
});

interface GainsProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
}

/** 提分空间 of the selected city, closed until it is asked for. */
export function GainsSection({ assessment, unit }: GainsProps) {
  const styles = useStyles();
  const words = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.button} aria-expanded={isOpen} aria-controls={id} onClick={() => setIsOpen(!isOpen)}>
          <span className={styles.chevron}>{isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}</span>
          <span className={styles.name}>{words.scores.gains}</span>
          <span className={styles.hint}>{words.scores.gainsHint}</span>
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <GainsList assessment={assessment} unit={unit} />
          </Suspense>
        )}
      </div>
    </section>
  );
}

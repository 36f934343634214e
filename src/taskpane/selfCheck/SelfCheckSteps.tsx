import type { SelfCheckStep } from "../../actions/types";
import type { SelfCheckWords } from "../../i18n/selfCheckWords";
import { usePanelStyles } from "../parts/panelStyles";
import { CheckMark } from "./CheckMark";
import { useCheckStyles } from "./checkStyles";

/** The main job as it was tried: each part with how many there were and how long it took. */
export function SelfCheckSteps({ steps, words }: { readonly steps: readonly SelfCheckStep[]; readonly words: SelfCheckWords }) {
  const styles = useCheckStyles();
  const shared = usePanelStyles();
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{words.stepsTitle}</h3>
      <ul className={shared.list}>
        {steps.map((step) => (
          <li key={step.name} className={styles.row}>
            <CheckMark state={step.state} words={words} />
            <div className={styles.text}>
              <span className={styles.what}>{words.steps[step.name]}</span>
              <span className={styles.line}>{stepLine(step, words)}</span>
              {step.state !== "skipped" &&
                step.details.map((detail) => (
                  <code key={detail} className={styles.detail}>
                    {detail}
                  </code>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stepLine({ name, state, count, wrong, milliseconds }: SelfCheckStep, words: SelfCheckWords): string {
  if (state === "skipped") return words.stepSkipped;
  const seconds = (milliseconds / 1_000).toFixed(1);
  if (state === "failed") return words.line(words.stepFailed, seconds);
  if (state === "holds") return words.line(words.counts[name](count), seconds);
  return words.line(name === "forms" ? words.stepDiffers(count, wrong) : words.cellsDiffer(wrong), seconds);
}

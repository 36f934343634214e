import { Link } from "@fluentui/react-components";
import type { ProbeSubject, SelfCheckFact } from "../../actions/types";
import type { SelfCheckWords } from "../../i18n/selfCheckWords";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { CheckMark } from "./CheckMark";
import { useCheckStyles } from "./checkStyles";

interface FactsProps {
  readonly facts: readonly SelfCheckFact[];
  readonly words: SelfCheckWords;
}

/** What does not hold first, with all that helps to see why; everything that was asked is folded away below. */
export function SelfCheckFacts({ facts, words }: FactsProps) {
  const styles = useCheckStyles();
  const shared = usePanelStyles();
  const wanting = facts.filter(({ state }) => state === "differs" || state === "failed");
  const subjects = [...new Set(facts.map(({ subject }) => subject))];
  return (
    <>
      {wanting.length > 0 && (
        <section className={styles.section}>
          <h3 className={shared.heading}>{words.differTitle}</h3>
          <ul className={shared.list}>
            {wanting.map((fact) => (
              <WantingFact key={fact.name} fact={fact} words={words} />
            ))}
          </ul>
        </section>
      )}
      <Fold label={words.allTitle(facts.length)}>
        {subjects.map((subject) => (
          <FactsOf key={subject} subject={subject} facts={facts.filter((fact) => fact.subject === subject)} words={words} />
        ))}
      </Fold>
    </>
  );
}

function WantingFact({ fact, words }: { readonly fact: SelfCheckFact; readonly words: SelfCheckWords }) {
  const styles = useCheckStyles();
  return (
    <li className={styles.row}>
      <CheckMark state={fact.state} words={words} />
      <div className={styles.text}>
        <span className={styles.what}>{words.facts[fact.name]}</span>
        {fact.state === "differs" && (
          <>
            <code className={styles.detail}>{`${words.expected} ${fact.expected}`}</code>
            <code className={styles.detail}>{`${words.got} ${fact.got}`}</code>
          </>
        )}
        {fact.technical !== "" && <code className={styles.detail}>{`${words.refused} ${fact.technical}`}</code>}
        <span className={styles.line}>
          <Link href={fact.source} target="_blank" rel="noreferrer" inline>
            {words.source}
          </Link>
        </span>
      </div>
    </li>
  );
}

function FactsOf({ subject, facts, words }: FactsProps & { readonly subject: ProbeSubject }) {
  const styles = useCheckStyles();
  const shared = usePanelStyles();
  return (
    <>
      <h4 className={styles.subject}>{words.subjects[subject]}</h4>
      <ul className={shared.list}>
        {facts.map(({ name, state }) => (
          <li key={name} className={styles.row}>
            <CheckMark state={state} words={words} />
            <span className={styles.what}>{words.facts[name]}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

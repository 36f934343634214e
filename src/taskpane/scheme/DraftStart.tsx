import { usePanelStyles } from "../parts/panelStyles";
import type { SchemeChoiceProps } from "./SchemeChoice";
import { SchemeChoice } from "./SchemeChoice";
import { useSchemeWords } from "./useSchemeWords";

/** Before there is a draft: what it is, and what it begins with. */
export function DraftStart({ choice, disabled }: SchemeChoiceProps) {
  const shared = usePanelStyles();
  const words = useSchemeWords();
  return (
    <>
      <p className={shared.lead}>{words.lead}</p>
      <div>
        <h3 className={shared.heading}>{words.from}</h3>
        <SchemeChoice choice={choice} disabled={disabled} />
      </div>
      <p className={shared.note}>{words.protected}</p>
    </>
  );
}

import type { ReactNode } from "react";
import { usePanelStyles } from "../parts/panelStyles";
import { useSchemeWords } from "./useSchemeWords";

/** Before there is a draft: what it is, and what it begins with. */
export function DraftStart({ children }: { readonly children: ReactNode }) {
  const shared = usePanelStyles();
  const words = useSchemeWords();
  return (
    <>
      <p className={shared.lead}>{words.lead}</p>
      <div>
        <h3 className={shared.heading}>{words.from}</h3>
        {children}
      </div>
      <p className={shared.note}>{words.protected}</p>
    </>
  );
}

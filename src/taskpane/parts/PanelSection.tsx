import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PanelSectionProps {
  readonly title: string;
  readonly lead: string;
  /** Buttons, and notes between them. */
  readonly children: ReactNode;
}

/** A part of a page: what it is for, and the buttons that do it. */
export function PanelSection({ title, lead, children }: PanelSectionProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{title}</h3>
      <p className={shared.note}>{lead}</p>
      <div className={styles.buttons}>{children}</div>
    </section>
  );
}

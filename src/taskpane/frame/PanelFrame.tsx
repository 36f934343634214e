import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import type { ReactNode } from "react";
import { useEffect, useId, useRef } from "react";
import { Dock } from "./Dock";
import { usePane, useWords } from "../state/react";

const useStyles = makeStyles({
  // At 200 % of zoom a small screen leaves no height for what stands between title and buttons: the page then scrolls as a whole.
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, "@media (max-height: 360px)": { overflowY: "auto" } },
  head: { display: "flex", alignItems: "center", gap: "4px", minHeight: "40px", padding: "0 16px 0 4px", flexShrink: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, ":focus": { outline: "none" } },
  // Messages lie over the page, so that nothing moves when one comes or goes.
  content: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, "@media (max-height: 360px)": { flexShrink: 0, minHeight: "160px" } },
  body: { display: "flex", flexDirection: "column", gap: "16px", flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "4px 16px 16px", scrollbarWidth: "thin" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
});

interface PanelFrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The panel's own buttons; none leaves only the way back. */
  readonly footer?: ReactNode;
  /** True for a page to read: it holds nothing to tab to, so it is a tab stop itself and scrolls by keys. */
  readonly isText?: boolean;
  /** Where the way back leads; out of the panel where it is left out. */
  readonly onBack?: () => void;
}

/** A page over the views: title with the way back, content, its buttons. Escape closes it; `useFocusReturn` brings the focus back. */
export function PanelFrame({ title, children, footer, isText = false, onBack }: PanelFrameProps) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const id = useId();
  const goBack = onBack ?? pane.close;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      role="dialog"
      aria-labelledby={id}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) goBack();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={words.commands.back} title={words.commands.back} onClick={goBack} />
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      <div className={styles.content}>
        <div className={styles.body} {...(isText ? { tabIndex: 0, role: "group", "aria-labelledby": id } : {})}>
          {children}
        </div>
        <Dock />
      </div>
      {footer !== undefined && <div className={styles.foot}>{footer}</div>}
    </section>
  );
}

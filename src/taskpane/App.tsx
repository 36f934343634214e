import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useEffect, useRef } from "react";
import { AppBar } from "./frame/AppBar";
import { BottomBar } from "./frame/BottomBar";
import { Dock } from "./frame/Dock";
import { LiveRegions } from "./frame/LiveRegions";
import { useFocusReturn } from "./frame/useFocusReturn";
import { late } from "./parts/late";
import { LoadBoundary } from "./parts/LoadBoundary";
import type { Pane } from "./state/pane";
import { PaneProvider, usePane, usePaneState } from "./state/react";
import type { Surroundings } from "./theme";
import { themeOf } from "./theme";
import { Tour } from "./tour/Tour";
import { Body } from "./frame/Body";

const PanelHost = late(() => import("./frame/PanelHost"));

const usePage = makeStaticStyles([
  "html, body, #root { height: 100%; margin: 0; }",
  // The longest thing to choose makes no choice wider than the pane.
  ".fui-Select, .fui-Select__select { min-width: 0; text-overflow: ellipsis; }",
  "@media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation-duration: 0.01ms !important; animation-iteration-count: 1 !important; transition-duration: 0.01ms !important; } }",
]);

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: "300px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // At 200 % of zoom a small screen leaves less height than bars and tabs take: the pane then scrolls as a whole.
  under: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, "&[hidden]": { display: "none" }, "@media (max-height: 360px)": { overflowY: "auto" } },
  // Messages lie over the views, so that nothing moves when one comes or goes.
  views: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, "@media (max-height: 360px)": { flexShrink: 0, minHeight: "220px" } },
});

/** As a style, not a class: menus inherit the provider's classes and would cover the pane. */
const fullHeight = { height: "100%" };

export interface AppProps {
  readonly pane: Pane;
  readonly surroundings: Surroundings;
}

/** The whole task pane. */
export function App({ pane, surroundings }: AppProps) {
  usePage();
  useEffect(() => pane.start(), [pane]);
  return (
    <PaneProvider value={pane}>
      <Themed surroundings={surroundings} />
    </PaneProvider>
  );
}

function Themed({ surroundings }: { readonly surroundings: Surroundings }) {
  const styles = useStyles();
  const pane = usePane();
  const theme = usePaneState((state) => state.theme);
  const language = usePaneState((state) => state.language);
  const panel = usePaneState((state) => state.panel);
  const root = useRef<HTMLDivElement>(null);
  useFocusReturn(root);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeOf(theme, surroundings)} style={fullHeight}>
      <div ref={root} className={styles.pane}>
        <AppBar />
        <Tour />
        <main className={styles.main}>
          <div className={styles.under} hidden={panel !== null}>
            <div className={styles.views}>
              <Body />
              {panel === null && <Dock />}
            </div>
            <BottomBar />
          </div>
          {panel !== null && (
            <LoadBoundary key={panel} onBack={pane.close}>
              <Suspense fallback={null}>
                <PanelHost panel={panel} />
              </Suspense>
            </LoadBoundary>
          )}
        </main>
        <LiveRegions />
      </div>
    </FluentProvider>
  );
}

import type { ComponentType } from "react";
import { lazy, Suspense } from "react";
import type { Panel } from "../state/model";

const pages: Readonly<Record<Panel, ComponentType>> = {
  create: lazy(() => import("./CreatePanel")),
  insert: lazy(() => import("./InsertPanel")),
  corrections: lazy(() => import("./CorrectionsPanel")),
  report: lazy(() => import("./ReportPanel")),
  rank: lazy(() => import("./RankPanel")),
  export: lazy(() => import("./ExportPanel")),
  import: lazy(() => import("./ImportPanel")),
  award: lazy(() => import("./AwardPanel")),
  publish: lazy(() => import("./PublishPanel")),
  help: lazy(() => import("./HelpPanel")),
};

/** The page that covers the views. */
export default function PanelHost({ panel }: { readonly panel: Panel }) {
  const Page = pages[panel];
  return (
    <Suspense fallback={null}>
      <Page key={panel} />
    </Suspense>
  );
}

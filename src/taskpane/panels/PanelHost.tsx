import type { ComponentType } from "react";
import { Suspense } from "react";
import { late } from "../parts/late";
import type { Panel } from "../state/model";

const pages: Readonly<Record<Panel, ComponentType>> = {
  create: late(() => import("./CreatePanel")),
  insert: late(() => import("./InsertPanel")),
  corrections: late(() => import("./CorrectionsPanel")),
  emptyCounts: late(() => import("./EmptyCountsPanel")),
  report: late(() => import("./ReportPanel")),
  rank: late(() => import("./RankPanel")),
  export: late(() => import("./ExportPanel")),
  import: late(() => import("./ImportPanel")),
  award: late(() => import("./AwardPanel")),
  publish: late(() => import("./PublishPanel")),
  notWritten: late(() => import("./NotWrittenPanel")),
  units: late(() => import("./UnitsPanel")),
  repair: late(() => import("./RepairPanel")),
  help: late(() => import("./HelpPanel")),
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

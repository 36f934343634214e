import type { ComponentType } from "react";
import { Suspense } from "react";
import { late } from "../parts/late";
import type { Panel } from "../state/model";

const pages: Readonly<Record<Panel, ComponentType>> = {
  create: late(() => import("../form/CreatePanel")),
  insert: late(() => import("../form/InsertPanel")),
  corrections: late(() => import("../form/CorrectionsPanel")),
  emptyCounts: late(() => import("../form/EmptyCountsPanel")),
  report: late(() => import("../form/ReportPanel")),
  rank: late(() => import("../overview/RankPanel")),
  export: late(() => import("../returns/ExportPanel")),
  import: late(() => import("../returns/ImportPanel")),
  byIndicator: late(() => import("../byIndicator/ByIndicatorPanel")),
  tryOut: late(() => import("../tryOut/TryOutPanel")),
  award: late(() => import("../awards/AwardPanel")),
  publish: late(() => import("../publish/PublishPanel")),
  notWritten: late(() => import("./NotWrittenPanel")),
  units: late(() => import("../units/UnitsPanel")),
  groups: late(() => import("../units/GroupsPanel")),
  repair: late(() => import("../repair/RepairPanel")),
  scheme: late(() => import("../scheme/SchemePanel")),
  history: late(() => import("../history/HistoryPanel")),
  selfCheck: late(() => import("../selfCheck/SelfCheckPanel")),
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

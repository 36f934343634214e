import type { RibbonCommand } from "./index";

/** The add-in's tab of the ribbon, as the manifest names it. */
export const ribbonTab = "CreditAssessment.Tab";

/** The manifest's buttons for what the office alone does, by their groups. */
export const officeButtons: Readonly<Record<string, Readonly<Partial<Record<RibbonCommand, string>>>>> = {
  "Group.Workbook": { createWorkbook: "Button.CreateWorkbook", insertForm: "Button.InsertForm", startDraft: "Button.StartDraft" },
  "Group.Scoring": { rank: "Button.Rank" },
  "Group.Year": {
    exportTemplates: "Button.ExportTemplates",
    acceptReturns: "Button.AcceptReturns",
    review: "Button.Review",
    award: "Button.Award",
    publish: "Button.Publish",
  },
};

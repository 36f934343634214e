import type { OfficeContextOptions } from "../../host/officeContext";
import type { CommandChannel } from "./commands";
import type { SurroundingsTeller } from "./surroundings";

/** What the workbench hands to each load of the pane. */
export interface PaneConnection extends OfficeContextOptions {
  openSample(): Promise<void>;
  readonly follow: SurroundingsTeller["follow"];
  /** Takes the way by which ribbon commands reach this load. */
  onCommands(channel: CommandChannel): void;
}

declare global {
  interface Window {
    /** Set on the workbench page before the pane is loaded into it. */
    readonly creditAssessmentDesk?: { connect(): PaneConnection };
  }
}

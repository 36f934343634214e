import { LIGHT_THEME } from "../../host/officeContext";
import type { OfficeTheme } from "../../host/officeContext";
import type { WorkbenchTheme } from "./store";

/** What Office.js tells the add-in of the workbench's themes. */
export const OFFICE_THEMES: Readonly<Record<WorkbenchTheme, OfficeTheme>> = {
  light: LIGHT_THEME,
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
  },
};

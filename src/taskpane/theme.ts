import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ThemeChoice } from "./state/model";

/** Chinese faces first among those that bring Chinese, behind the Latin face of Office. */
const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", "Microsoft YaHei UI", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", -apple-system, BlinkMacSystemFont, sans-serif';

const themes: Readonly<Record<"light" | "dark" | "contrast", Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

/** What Office and the system ask for, as far as "follow Office" goes by it. */
export interface Surroundings {
  readonly isDark: boolean;
  readonly isHighContrast: boolean;
}

/** The Fluent theme for a choice; "auto" follows Office, and high contrast of the system before that. */
export function themeOf(choice: ThemeChoice, surroundings: Surroundings): Theme {
  if (choice !== "auto") return themes[choice];
  if (surroundings.isHighContrast) return themes.contrast;
  return surroundings.isDark ? themes.dark : themes.light;
}

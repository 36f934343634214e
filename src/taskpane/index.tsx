import { createRoot } from "react-dom/client";
import { useEffect, useState } from "react";
import { languageOf } from "../i18n/index";
import { registerRibbonFunctions, ribbonFunctions } from "../ribbon/index";
import { App } from "./App";
import { performer } from "./commands/perform";
import { ribbonCommands } from "./commands/ribbon";
import { canOpenFiles, enableOfficeButtons, officeLocale, officeReady, officeSurroundings, onSurroundingsChange, showPane, takeTheme } from "./office";
import { followSide } from "./officeButtons";
import { readPreferences, rememberPreferences } from "./preferences";
import { Pane } from "./state/pane";
import { followWorkbench, sampleOpener } from "./workbenchSample";

function Root({ pane }: { readonly pane: Pane }) {
  const [surroundings, setSurroundings] = useState(officeSurroundings);
  useEffect(() => onSurroundingsChange(() => setSurroundings(officeSurroundings())), []);
  return <App pane={pane} surroundings={surroundings} />;
}

async function start(): Promise<void> {
  // The actions bring the whole scoring core; they load while Office gets ready, beside the pane's first chunk.
  const [{ createActions }] = await Promise.all([import("../actions/index"), officeReady()]);
  const preferences = readPreferences();
  const openSample = sampleOpener();
  const pane = new Pane(createActions(), {
    language: preferences.language ?? languageOf(officeLocale()),
    theme: preferences.theme ?? "auto",
    remember: rememberPreferences,
    canOpenFiles: canOpenFiles(),
    ...(openSample === undefined ? {} : { openSample }),
  });
  registerRibbonFunctions(ribbonFunctions(ribbonCommands, performer(pane, showPane)));
  followWorkbench(({ language, isDark }) => {
    takeTheme(isDark);
    if (readPreferences().language === undefined) pane.followLanguage(language);
  });
  followSide(pane.store, enableOfficeButtons);
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<Root pane={pane} />);
}

void start();

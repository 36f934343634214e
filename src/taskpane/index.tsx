import { createRoot } from "react-dom/client";
import { useEffect, useState } from "react";
import type { Actions } from "../actions/types";
import { languageOf, loadDictionary } from "../i18n/index";
import { registerRibbonFunctions, ribbonFunctions } from "../ribbon/index";
import { App } from "./App";
import { performer } from "./commands/perform";
import { ribbonCommands } from "./commands/ribbon";
import { canOpenFiles, canSaveFiles, enableOfficeButtons, officeLocale, officeReady, officeSurroundings, onSurroundingsChange, showPane, takeTheme } from "./office";
import { followSide } from "./officeButtons";
import { readPreferences, rememberPreferences } from "./preferences";
import { Pane } from "./state/pane";
import { withWorkbook } from "./withWorkbook";
import { followWorkbench, sampleOpener } from "./workbenchSample";

function Root({ pane }: { readonly pane: Pane }) {
  const [surroundings, setSurroundings] = useState(officeSurroundings);
  useEffect(() => onSurroundingsChange(() => setSurroundings(officeSurroundings())), []);
  return <App pane={pane} surroundings={surroundings} />;
}

async function createPane(actions: Actions): Promise<Pane> {
  const preferences = readPreferences();
  const language = preferences.language ?? languageOf(officeLocale());
  // Without them the pane speaks Chinese.
  await loadDictionary(language).catch(console.error);
  const openSample = sampleOpener();
  const opened = withWorkbook();
  return new Pane(actions, {
    language,
    theme: preferences.theme ?? "auto",
    ...(preferences.reviewer === undefined ? {} : { reviewer: preferences.reviewer }),
    remember: rememberPreferences,
    isTourDue: preferences.isTourSeen !== true,
    canOpenFiles: canOpenFiles(),
    canSaveFiles: canSaveFiles(),
    ...(opened === undefined ? {} : { withWorkbook: opened }),
    ...(openSample === undefined ? {} : { openSample }),
  });
}

async function start(): Promise<void> {
  // The actions bring the whole scoring core; they load while Office gets ready, beside the pane's first chunk.
  const loading = import("../actions/index");
  await officeReady();
  const standing = loading.then(({ createActions }) => createPane(createActions()));
  // Office must know the functions at once: a button pressed while the pane is still coming waits for it, instead of doing nothing.
  registerRibbonFunctions(ribbonFunctions(ribbonCommands, async (name) => performer(await standing, showPane)(name)));
  const pane = await standing;
  let speaking = Promise.resolve();
  followWorkbench(({ language, isDark }) => {
    takeTheme(isDark);
    if (readPreferences().language === undefined) speaking = pane.followLanguage(language);
  });
  await speaking;
  followSide(pane.store, enableOfficeButtons);
  const root = document.getElementById("root");
  if (root !== null) createRoot(root).render(<Root pane={pane} />);
}

void start();

import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { openFile, saveFile } from "../files/fileCommands";
import { pickFile } from "../files/pickFile";
import { icons } from "./icons";
import { Switch } from "./Switch";

/** Names the workbook, and holds what Excel has in its file menu and its settings. */
export function TitleBar({ workbench }: { readonly workbench: Workbench }) {
  const { document: book, language, theme, isReady, busy } = useStore(workbench.store);
  const { words } = workbench;
  const isIdle = isReady && busy === null;
  const after = async (work: () => Promise<unknown>): Promise<void> => {
    if (await workbench.mayDiscard()) await work();
  };
  const commands = [
    { label: words.newBook, tip: words.newTip, icon: icons.blank, run: () => void after(workbench.newBook) },
    { label: words.open, tip: words.openTip, icon: icons.open, run: () => pickFile(".xlsx", (file) => void openFile(workbench, file)) },
    { label: words.save, tip: words.saveTip, icon: icons.save, run: () => void saveFile(workbench) },
    { label: words.drafts.open, tip: words.drafts.tip, icon: icons.drafts, run: () => void workbench.drafts.showList() },
    { label: words.sample, tip: words.sampleTip, icon: icons.sample, run: () => void after(() => workbench.openSample()) },
    { label: words.reset, tip: words.resetTip, icon: icons.reset, run: () => void after(workbench.reset) },
  ];
  return (
    <header className="title-bar">
      <img className="brand-icon" src="assets/app-32.png" alt="" width={20} height={20} />
      <h1 className="brand">{words.title}</h1>
      <div className="file-commands" role="toolbar" aria-label={words.fileCommands}>
        {commands.map(({ label, tip, icon, run }) => (
          <button key={label} type="button" className="file-command" title={tip} disabled={!isIdle} onClick={run}>
            {icon}
            <span>{label}</span>
          </button>
        ))}
      </div>
      <p className="document" aria-live="polite">
        <span className="document-name">{book.name ?? words.emptyName}</span>
        {book.isSample && <span className="badge">{words.sampleBadge}</span>}
        {book.losses !== undefined && (
          <button type="button" className="badge" title={words.losses.badgeTip} disabled={!isIdle} onClick={() => workbench.store.set({ lossList: {} })}>
            {words.losses.badge}
          </button>
        )}
        {book.isChanged && <span className="changed">{words.changed}</span>}
      </p>
      <Switch
        label={words.language}
        value={language}
        options={[
          { value: "zh-CN", label: "中文" },
          { value: "en-US", label: "EN" },
        ]}
        onChange={(next) => void workbench.setLanguage(next)}
      />
      <Switch
        label={words.theme}
        value={theme}
        options={[
          { value: "light", label: words.light },
          { value: "dark", label: words.dark },
        ]}
        onChange={workbench.setTheme}
      />
    </header>
  );
}

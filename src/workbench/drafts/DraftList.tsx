import { useEffect, useRef } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { icons } from "../frame/icons";
import type { DraftLine } from "./state";
import { sizeIn, timeIn } from "./told";
import { isUnsaved } from "./which";

/** All drafts of this browser, and whether any are kept. */
export function DraftList({ workbench }: { readonly workbench: Workbench }) {
  const { list, choice } = useStore(workbench.drafts.store);
  const dialog = useRef<HTMLDialogElement>(null);
  const { drafts } = workbench;
  const { drafts: words } = workbench.words;
  const isShown = list !== null;

  useEffect(() => {
    if (isShown) dialog.current?.showModal();
  }, [isShown]);

  if (list === null) return null;
  const turn = async (): Promise<void> => {
    if (choice !== "keep") drafts.choose("keep");
    else if (list.some(({ place }) => place !== "here")) return drafts.ask({ kind: "off", count: list.length });
    else drafts.choose("none");
    await drafts.showList();
  };
  const closed = list.filter(({ place }) => place === "closed");
  const total = list.reduce((sum, { info }) => sum + (info?.size ?? 0), 0);
  return (
    <dialog ref={dialog} className="question draft-list" aria-labelledby="draft-list-title" onClose={drafts.hideList}>
      <h2 id="draft-list-title">{words.open}</h2>
      <label className="draft-setting">
        <input type="checkbox" checked={choice === "keep"} onChange={() => void turn()} />
        <span>{words.setting}</span>
      </label>
      <p className="draft-setting-detail">{words.settingDetail}</p>
      {list.length === 0 ? (
        <p className="draft-none">{words.empty}</p>
      ) : (
        <div className="draft-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.columns.name}</th>
                <th scope="col">{words.columns.time}</th>
                <th scope="col">{words.columns.size}</th>
                <th scope="col">{words.columns.state}</th>
                <th scope="col">
                  <span className="unseen">{words.columns.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {list.map((line) => (
                <Line key={line.id} workbench={workbench} line={line} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="answers">
        {list.length > 0 && <span className="draft-total">{words.total(sizeIn(total))}</span>}
        {closed.length > 0 && (
          <button type="button" onClick={() => drafts.ask({ kind: "all", count: closed.length })}>
            {words.eraseAll}
          </button>
        )}
        <button type="button" className="primary" onClick={drafts.hideList}>
          {words.close}
        </button>
      </div>
    </dialog>
  );
}

function Line({ workbench, line: { id, info, place } }: { readonly workbench: Workbench; readonly line: DraftLine }) {
  const { drafts } = workbench;
  const { language } = useStore(workbench.store);
  const { drafts: words, emptyName } = workbench.words;
  const name = info === undefined ? words.damaged : (info.name ?? emptyName);
  const state = info === undefined ? "–" : isUnsaved(info) ? words.unsaved(info.changes) : words.inFile;
  const where = place === "here" ? words.current : place === "elsewhere" ? words.elsewhere : undefined;
  return (
    <tr>
      <td className="draft-name" title={name}>
        {name}
      </td>
      <td>{info === undefined ? "–" : timeIn(language, info.changedAt, words.today)}</td>
      <td className="draft-size">{info === undefined ? "–" : sizeIn(info.size)}</td>
      <td>
        {state}
        {where !== undefined && <small>{where}</small>}
      </td>
      <td className="draft-actions">
        {info !== undefined && place !== "here" && (
          <button type="button" onClick={() => void drafts.open(info, place === "elsewhere")}>
            {place === "elsewhere" ? words.openCopy : words.openDraft}
          </button>
        )}
        {place !== "elsewhere" && (
          <button type="button" className="draft-erase" title={words.eraseNamed(name)} aria-label={words.eraseNamed(name)} onClick={() => drafts.ask({ kind: "one", id, name: info === undefined ? undefined : name })}>
            {icons.bin}
          </button>
        )}
      </td>
    </tr>
  );
}

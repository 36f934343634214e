import { useEffect } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { icons } from "./icons";

/** How long a message stays that needs no answer, in milliseconds. */
const SHOWN = 8_000;

/** What the workbench is doing and what it has to say, over the grid without moving it. */
export function Messages({ workbench }: { readonly workbench: Workbench }) {
  const { busy, progress, message } = useStore(workbench.store);
  const { words, dismiss } = workbench;

  useEffect(() => {
    if (message === null || message.kind === "error") return;
    const timer = setTimeout(dismiss, SHOWN);
    return () => clearTimeout(timer);
  }, [message, dismiss]);

  return (
    <div className="messages">
      <div role="status">
        {busy !== null && (
          <p className="message busy">
            <span>{busy}</span>
            {/* Told to the eye alone: a screen reader would do nothing but count. */}
            {progress !== null && <span aria-hidden="true">{progress}</span>}
          </p>
        )}
      </div>
      <div role={message?.kind === "error" ? "alert" : "status"}>
        {message !== null && (
          <p className={`message ${message.kind}`}>
            <span>{message.text}</span>
            <button type="button" aria-label={words.dismiss} title={words.dismiss} onClick={dismiss}>
              {icons.close}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

import { useEffect, useState } from "react";
import type { Workbench } from "../app/workbench";
import { openFile } from "./fileCommands";

/** Lets a file be dropped anywhere on the page; true while one hovers over it. */
export function useFileDrop(workbench: Workbench): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      const [file] = files;
      if (file === undefined || workbench.store.get().busy !== null) return;
      void openFile(workbench, file).then(() => {
        if (files.length > 1) workbench.say("info", workbench.words.onlyOneFile);
      });
    };
    // Before Univer, which would take pictures into cells.
    window.addEventListener("dragover", onOver, true);
    window.addEventListener("dragleave", onLeave, true);
    window.addEventListener("drop", onDrop, true);
    return () => {
      window.removeEventListener("dragover", onOver, true);
      window.removeEventListener("dragleave", onLeave, true);
      window.removeEventListener("drop", onDrop, true);
    };
  }, [workbench]);
  return isOver;
}

/** Whether a person edits a cell, and the end of that for who waits for it. */
export interface EditMode {
  set(editing: boolean): void;
  isEditing(): boolean;
  ends(): Promise<void>;
}

export function createEditMode(): EditMode {
  let editing = false;
  let waiting: (() => void)[] = [];
  return {
    set(now) {
      editing = now;
      if (now) return;
      for (const go of waiting) go();
      waiting = [];
    },
    isEditing: () => editing,
    ends: () => (editing ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
  };
}

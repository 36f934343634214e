const NAME = "credit-assessment-workbench.draft";

/** Keeps in mind which draft this tab has, through a reload. */
export function rememberOwn(id: string | undefined): void {
  try {
    // A draft that was left stays in mind until the next one: a crash in between loses nothing by it.
    if (id !== undefined) sessionStorage.setItem(NAME, id);
  } catch {
    // Without it the newest draft is offered first.
  }
}

/** The draft that this tab had before it was loaded again; null when it had none. */
export function ownDraft(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

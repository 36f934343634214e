import { fieldClassNames } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useEffect, useRef } from "react";

const firstInvalid = "[aria-invalid=true] input, [aria-invalid=true]:not([role=radiogroup])";

/**
 * Leads the focus through a form on a panel: to its head where it is there to be read, else to the first field to be
 * filled in (`begin`, a selector); and after each try to save it in vain, to what is wrong.
 */
export function useFormFocus(begin: string | null, tries: number): RefObject<HTMLDivElement | null> {
  const form = useRef<HTMLDivElement>(null);
  const first = useRef(begin);
  useEffect(() => {
    const page = form.current?.parentElement;
    if (page) page.scrollTop = 0;
    const field = first.current === null ? form.current : form.current?.querySelector<HTMLElement>(first.current);
    field?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (tries === 0) return;
    const field = form.current?.querySelector<HTMLElement>(firstInvalid);
    field?.focus();
    field?.closest(`.${fieldClassNames.root}`)?.scrollIntoView?.({ block: "nearest" });
  }, [tries]);
  return form;
}

import type { Locator } from "playwright-core";

/** What a person does at an element of the pane. */
export interface Act {
  readonly kind: "type" | "press" | "choose" | "scroll";
  /** What then stands in the field, the text of the option that is chosen, or the pixels above the upper edge. */
  readonly value?: string;
}

/**
 * Does something at an element and answers in how many milliseconds the page has drawn what came of it: an element in sight
 * that `until` selects, or, where that is null, other rows or figures than before. From the event to the end of the first frame that shows it.
 */
export async function answered(element: Locator, act: Act, until: string | null = null): Promise<number> {
  return element.evaluate(
    async (target, [{ kind, value = "" }, awaited]) => {
      const seen = () => [...document.querySelectorAll("[data-row],[data-cell],[data-piece],li,button,label,option:checked,[role=status],output,tbody")].map((one) => (one instanceof HTMLInputElement ? one.value : one.textContent)).join("\n");
      const before = awaited === null ? seen() : "";
      const isSo = () => (awaited === null ? seen() !== before : [...document.querySelectorAll(awaited)].some((one) => one.checkVisibility()));
      const painted = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener("message", () => resolve());
            port1.start();
            port2.postMessage(0);
          });
        });
      const fill = (name: string, prototype: object, text: string) => Object.getOwnPropertyDescriptor(prototype, name)?.set?.call(target, text);
      await painted();
      const began = performance.now();
      if (kind === "press" && target instanceof HTMLElement) target.click();
      else if (kind === "scroll") target.scrollTop = Number(value);
      else if (target instanceof HTMLSelectElement) {
        const option = [...target.options].find(({ text }) => text === value);
        fill("value", HTMLSelectElement.prototype, option?.value ?? value);
        target.dispatchEvent(new Event("change", { bubbles: true }));
      } else if (target instanceof HTMLTextAreaElement) {
        fill("value", HTMLTextAreaElement.prototype, value);
        target.dispatchEvent(new Event("input", { bubbles: true }));
      } else {
        fill("value", HTMLInputElement.prototype, value);
        target.dispatchEvent(new Event("input", { bubbles: true }));
      }
      do await painted();
      while (!isSo() && performance.now() - began < 20_000);
      if (!isSo()) throw new Error(`no answer to ${kind} ${value} within 20 s`);
      return performance.now() - began;
    },
    [act, until] as const,
  );
}

/** The middle of some figures, and their largest. */
export function spread(times: readonly number[]): { readonly median: number; readonly most: number } {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

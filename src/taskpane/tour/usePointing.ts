import { makeStaticStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { TourStep } from "../state/model";

const steps: readonly TourStep[] = ["create", "entry", "recompute", "scores", "rank", "send", "todo", "submission", "help"];

// By name, not by place: whatever comes, goes or moves, the ring stands on the button itself.
const useRing = makeStaticStyles(
  Object.fromEntries(
    steps.map((step) => [
      `:root[data-tour-at="${step}"] [data-tour="${step}"]`,
      { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "1px", borderRadius: tokens.borderRadiusMedium },
    ]),
  ),
);

/** Puts a ring around the button of a step, where it is there, and brings it into view. */
export function usePointing(step: TourStep): void {
  useRing();
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["tourAt"] = step;
    root.querySelector(`[data-tour="${step}"]`)?.scrollIntoView?.({ block: "nearest" });
    return () => {
      delete root.dataset["tourAt"];
    };
  }, [step]);
}

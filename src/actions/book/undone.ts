import type { SkippedChange, UndonePreview } from "../types";
import type { ChangePlan, WantedChanges } from "./writeChanges";

/** What carrying out a plan would put back and leave alone, file by file and city by city. */
export function undonePreviews({ wanted, plan }: { readonly wanted: readonly WantedChanges[]; readonly plan: ChangePlan }, indicatorOf: (key: string) => string): readonly UndonePreview[] {
  const nameOf = (one: { readonly file: string; readonly unit: string }) => `${one.file}\n${one.unit}`;
  const planned = new Map(plan.planned.map((one) => [nameOf({ file: one.file, unit: one.form.reading.unit }), one] as const));
  const skipped = new Map<string, SkippedChange[]>();
  for (const one of plan.skipped) {
    const others = skipped.get(nameOf(one));
    if (others === undefined) skipped.set(nameOf(one), [one]);
    else others.push(one);
  }
  return wanted.map(({ file, unit, changes: all }) => {
    const changes = planned.get(nameOf({ file, unit }))?.writes ?? [];
    const kept = skipped.get(nameOf({ file, unit })) ?? [];
    return {
      file,
      unit,
      changes: changes.map(({ key, column, label, before, after }) => ({ key, column, indicator: indicatorOf(key), label, before, after })),
      kept: kept.map(({ key, column, label, reason, now }) => ({ key, column, indicator: indicatorOf(key), label, reason, now })),
      unchanged: all.length - changes.length - kept.length,
    };
  });
}

/** The plan without cells that were to be left alone when the user saw it, although they could be put back by now. */
export function within(plan: ChangePlan, files: readonly UndonePreview[]): ChangePlan {
  const placeOf = (file: string, unit: string, key: string, column: string) => [file, unit, key, column].join("\n");
  const seen = new Set(files.flatMap(({ file, unit, changes }) => changes.map(({ key, column }) => placeOf(file, unit, key, column))));
  const unseen: SkippedChange[] = [];
  const planned = plan.planned.map(({ file, form, writes }) => {
    const { unit } = form.reading;
    const left = writes.filter(({ key, column }) => !seen.has(placeOf(file, unit, key, column)));
    unseen.push(...left.map(({ key, column, label, before }): SkippedChange => ({ file, unit, key, column, label, reason: "changed", now: before })));
    return { file, form, writes: writes.filter((write) => !left.includes(write)) };
  });
  return { ...plan, planned, skipped: [...plan.skipped, ...unseen] };
}

/** What the add-in runs in, as Office.js tells it. */
export interface HostFacts {
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  readonly language: string;
  /** Highest version of each requirement set that is there, e.g. "ExcelApi 1.14". */
  readonly requirementSets: readonly string[];
}

/** Sets that the add-in uses or would use, and how far their versions may go. */
const sets: readonly (readonly [name: string, major: number, most: number])[] = [
  ["ExcelApi", 1, 30],
  ["SharedRuntime", 1, 4],
  ["RibbonApi", 1, 4],
  ["DialogApi", 1, 4],
];

/** The program at hand, its version and what it says it can. */
export function hostFacts(): HostFacts {
  const { context } = Office;
  const { diagnostics } = context;
  return {
    host: String(diagnostics?.host ?? context.host ?? ""),
    version: diagnostics?.version ?? "",
    platform: String(diagnostics?.platform ?? context.platform ?? ""),
    language: context.displayLanguage,
    requirementSets: sets.flatMap(([name, major, most]) => {
      const highest = Array.from({ length: most }, (_, index) => most - index).find((minor) => context.requirements.isSetSupported(name, `${major}.${minor}`));
      return highest === undefined ? [] : [`${name} ${major}.${highest}`];
    }),
  };
}

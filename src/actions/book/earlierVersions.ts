import type { EarlierFormulas } from "../../workbook/form/earlierFormulas";

/** The formulas of earlier versions. They are loaded when an action needs them, not with the pane. */
export async function earlierVersions(): Promise<EarlierFormulas> {
  const [{ earlierFormulas }, { digestsOf110, digestsBeforeQuotas, digestsBeforeShownLimits, digestsOfNoBonus }] = await Promise.all([import("../../workbook/form/earlierFormulas"), import("../../workbook/form/earlierDigests")]);
  return earlierFormulas(digestsOf110 + digestsBeforeQuotas + digestsBeforeShownLimits + digestsOfNoBonus);
}

import { aboveQuota, aboveQuotaTiers } from "./aboveQuota";
import * as amounts from "./amounts";
import { bestOf } from "./bestOf";
import type { KindCase } from "./case";
import { conditional, conditionalAlone } from "./conditional";
import { control } from "./control";
import { byDay, byMonth, byWeek, byWorkday, orNothing } from "./deadline";
import { growth, growthInSteps } from "./growth";
import { highestLevel } from "./highestLevel";
import { amountTiers, listInTiers, listOfAmounts, listOfNames, listsHighest } from "./lines";
import { meanOfYears, roundedTerm, roundedToTenths, trimmedMean, trimmedOfThree } from "./mean";
import { missing } from "./missing";
import { nOfM } from "./nOfM";
import { percentShare, percentTiers } from "./percent";
import { span, spanOfWorkdays } from "./span";
import { weighted } from "./weighted";

/** Every kind that the table of 2012 does not use, by name. */
export const kindCases: Readonly<Record<string, KindCase>> = {
  aboveQuota,
  aboveQuotaTiers,
  amountTiers,
  ...amounts,
  bestOf,
  byDay,
  byMonth,
  byWeek,
  byWorkday,
  conditional,
  conditionalAlone,
  control,
  growth,
  growthInSteps,
  highestLevel,
  listInTiers,
  listOfAmounts,
  listOfNames,
  listsHighest,
  meanOfYears,
  missing,
  nOfM,
  orNothing,
  percentShare,
  percentTiers,
  roundedTerm,
  roundedToTenths,
  span,
  spanOfWorkdays,
  trimmedMean,
  trimmedOfThree,
  weighted,
};

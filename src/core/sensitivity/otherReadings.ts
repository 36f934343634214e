import { isPoints, toHundredths, toPoints, hundredths } from "../exact";
import type { Rule } from "../rules/index";
import type { Indicator, Scheme } from "../scheme";
import { indicatorsOf } from "../scheme";
import type { Veto } from "../total/totalRules";

/** A reading that can be computed in another way as well, because it is a parameter: which way the scheme reads it now, and which it could. */
export type ReadingCode = "quotaFull" | "quotaZero" | "absentSpread" | "absentMean" | "growthWhole" | "growthParts" | "vetoCeiling" | "vetoFixed";

/** A scheme with one reading the other way round; every other one as it is. */
export interface OtherReading {
  readonly code: ReadingCode;
  /** Codes of the indicators that are read so; none where it is the total. */
  readonly indicators: readonly string[];
  readonly scheme: Scheme;
}

/**
 * The readings of a scheme that its rules have a parameter for, each switched: a plan that was not set, what does not apply,
 * fractions of a growth, the total of a veto. What only its texts say is none of them.
 *
 * @example otherReadings(jiangsu2012).map(({ code }) => code) // ["quotaFull"]
 */
export function otherReadings(scheme: Scheme): readonly OtherReading[] {
  return [
    ...ofIndicators(scheme, "quotaFull", (indicator) => withQuota(indicator, "zero", "full")),
    ...ofIndicators(scheme, "quotaZero", (indicator) => withQuota(indicator, "full", "zero")),
    ...ofIndicators(scheme, "absentSpread", (indicator) => withRule(indicator, ({ rule }) => (rule.kind === "notApplicable" ? { ...rule, kind: "spread" } : rule))),
    ...ofIndicators(scheme, "absentMean", (indicator) => withRule(indicator, ({ rule }) => (rule.kind === "spread" ? { kind: "notApplicable", entry: rule.entry, of: rule.of } : rule))),
    ...ofIndicators(scheme, "growthWhole", (indicator) => withRule(indicator, ({ rule }) => changed(rule, (one) => (one.kind === "growth" && one.step === undefined ? { ...one, step: 1 } : one)))),
    ...ofIndicators(scheme, "growthParts", (indicator) => withRule(indicator, ({ rule }) => changed(rule, inParts))),
    ...ofVetoes(scheme, "vetoCeiling", (veto) => (veto.total !== undefined && veto.isCeiling !== true ? { ...veto, isCeiling: true } : veto)),
    ...ofVetoes(scheme, "vetoFixed", (veto) => (veto.isCeiling === true ? { ...veto, isCeiling: false } : veto)),
  ];
}

function ofIndicators(scheme: Scheme, code: ReadingCode, change: (indicator: Indicator) => Indicator): readonly OtherReading[] {
  const indicators = indicatorsOf(scheme).filter((indicator) => change(indicator) !== indicator);
  if (indicators.length === 0) return [];
  const categories = scheme.categories.map((category) => ({ ...category, items: category.items.map((item) => ({ ...item, indicators: item.indicators.map(change) })) }));
  return [{ code, indicators: indicators.map((indicator) => indicator.code), scheme: { ...scheme, categories } }];
}

function ofVetoes(scheme: Scheme, code: ReadingCode, change: (veto: Veto) => Veto): readonly OtherReading[] {
  const { total } = scheme;
  if (total?.vetoes === undefined) return [];
  const vetoes = total.vetoes.map(change);
  return isSame(vetoes, total.vetoes) ? [] : [{ code, indicators: [], scheme: { ...scheme, total: { ...total, vetoes } } }];
}

function withQuota(indicator: Indicator, from: "zero" | "full", to: "zero" | "full"): Indicator {
  const entries = indicator.entries.map((entry) => ("noQuota" in entry.type && entry.type.noQuota === from ? { ...entry, type: { ...entry.type, noQuota: to } } : entry));
  return isSame(entries, indicator.entries) ? indicator : { ...indicator, entries };
}

function withRule(indicator: Indicator, change: (indicator: Indicator) => Rule): Indicator {
  const rule = change(indicator);
  return rule === indicator.rule ? indicator : { ...indicator, rule };
}

/** So many points a step are so many a per cent, where they come to whole hundredths. */
function inParts(rule: Rule): Rule {
  if (rule.kind !== "growth" || rule.step === undefined) return rule;
  const { step, ...others } = rule;
  const each = toPoints(hundredths(toHundredths(rule.each) / step));
  return isPoints(each) ? { ...others, each } : rule;
}

/** A rule with every rule inside it changed; the same object where none is. */
function changed(rule: Rule, change: (rule: Rule) => Rule): Rule {
  const within = (one: Rule): Rule => changed(one, change);
  const each = (of: readonly Rule[]) => of.map(within);
  switch (rule.kind) {
    case "cap":
    case "rounded":
    case "spread":
    case "notApplicable": {
      const of = within(rule.of);
      return of === rule.of ? rule : { ...rule, of };
    }
    case "sum":
    case "highest":
    case "bestOf": {
      const of = each(rule.of);
      return isSame(of, rule.of) ? rule : { ...rule, of };
    }
    case "weighted": {
      const parts = rule.parts.map((part) => {
        const of = within(part.of);
        return of === part.of ? part : { ...part, of };
      });
      return isSame(parts, rule.parts) ? rule : { ...rule, parts };
    }
    case "conditional":
    case "onIndicator": {
      const [then, otherwise] = [within(rule.then), rule.otherwise === undefined ? undefined : within(rule.otherwise)];
      return then === rule.then && otherwise === rule.otherwise ? rule : { ...rule, then, ...(otherwise !== undefined && { otherwise }) };
    }
    case "deduction":
    case "missing": {
      const from = typeof rule.from === "number" ? rule.from : within(rule.from);
      return from === rule.from ? rule : { ...rule, from };
    }
    default:
      return change(rule);
  }
}

/** Whether nothing in a list was put in the place of another; both are as long. */
function isSame<T>(now: readonly T[], before: readonly T[]): boolean {
  return now.every((one, index) => one === before[index]);
}

/** Excel's limit of parts in a number format. */
const MOST_SECTIONS = 4;

/**
 * Whether Excel takes a text for a number format, as far as that is written down
 * (https://support.microsoft.com/excel/review-guidelines-for-customizing-a-number-format): quotation marks and brackets close, and there are four parts
 * at most, for numbers above, below and at zero and for texts.
 *
 * @example isNumberPattern('0.00"分"') // true
 * @example isNumberPattern('0.00"分') // false
 */
export function isNumberPattern(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\.|"[^"]*"|\[[^[\]]*\]/g, "");
  return !/["[\]]/.test(bare) && bare.split(";").length <= MOST_SECTIONS;
}

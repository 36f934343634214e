import type { Ranked } from "../../core/index";
import { namingOf } from "../../core/index";
import { suppliedNote } from "../form/completeness";
import { placeInGroup } from "../units/groups";
import type { PublishedResults, PublishedUnit } from "./published";
import type { Loss } from "./scorecardPage";

/** So many cities are named beside the figures that they are not in. */
const namedAtMost = 4;

/** What to know about the figures on a city's page of 成绩单. */
export function pageNote(request: PublishedResults, { name, verified, supplied = 0 }: PublishedUnit, ranked: Ranked | undefined, losses: readonly Loss[]): string {
  const place = request.groups?.get(name);
  const missing = losses.filter(({ status }) => status === "missing").length;
  const invalid = losses.filter(({ status }) => status === "invalid").length;
  const gaps = [...(missing > 0 ? [`未填报 ${missing} 项`] : []), ...(invalid > 0 ? [`填报有误 ${invalid} 项`] : [])];
  return [
    comparedNote(request),
    ...(place === undefined ? [] : [`组内名次：${placeInGroup(place)}，组内共 ${place.of} 个。`]),
    ...(ranked?.tied === true ? [`总分与其他${namingOf(request.scheme).unit}相同，名次并列。`] : []),
    ...(ranked?.grade === undefined ? [] : [`等次：${ranked.grade.zh}。`]),
    ...(ranked?.outcome === undefined || ranked.outcome.explanation === "" ? [] : [ranked.outcome.explanation]),
    ...(verified.complete && supplied > 0 ? [`${suppliedNote(supplied)}。`] : []),
    ...(gaps.length > 0 ? [`${gaps.join("，")}，均计 0 分，下表以底色标明。`] : []),
    "创新加分为附加分，未得分的不计入失分。",
  ].join("\n");
}

/** Of which cities average, median and highest are, as the notice says it. */
function comparedNote(request: PublishedResults): string {
  const all = request.units.length;
  const { unreported = [] } = request;
  const { unit } = namingOf(request.scheme);
  const isPart = unreported.length > 0 && unreported.length < all;
  const whose = isPart ? `已填报的 ${all - unreported.length} 个` : `${all} 个`;
  const more = unreported.length > namedAtMost ? `等 ${unreported.length} 个${unit}` : "";
  const named = request.hidesOthers === true ? `另外 ${unreported.length} 个${unit}` : `${unreported.slice(0, namedAtMost).join("、")}${more}`;
  const left = isPart ? `${named}未填报，不计在内。` : "";
  return `平均、中位数、最高为${isPart ? "" : " "}${whose}${unit}核定得分的平均、中位数和最高，四舍五入到两位小数。${left}`;
}

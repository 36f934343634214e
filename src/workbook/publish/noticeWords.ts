import type { Ranked } from "../../core/index";
import { toHundredths, toPoints, namingOf } from "../../core/index";
import { suppliedNote } from "../form/completeness";
import { placeInGroup } from "../units/groups";
import type { NoticeRequest } from "./published";
import { statisticsOf, twoDecimals } from "../overview/statistics";
import { assessmentTitle } from "../assessmentTitle";

export interface Paragraph {
  readonly kind: "title" | "salutation" | "body" | "signature" | "caption";
  readonly text: string;
}

/** What stands before a paragraph in a cell; a document indents by itself. */
export const indent = "　　";

/** Ranks that the text names with their totals. */
const leading = 3;
/** Names beyond these make a paragraph that nobody reads; the table has them all. */
const namedAtMost = 40;

/** What the table of results is headed, on the sheet and in the document. */
export function resultsTitle({ year, scheme }: Pick<NoticeRequest, "year" | "scheme">): string {
  return `${assessmentTitle({ scheme, year })}结果`;
}

/**
 * The notice, paragraph by paragraph, from its title to the heading of the table. Points have two decimals. `annex` is what
 * the table is called: it stands below the text on the sheet, and is annexed to the document.
 */
export function paragraphsOf(request: NoticeRequest, annex: "附表" | "附件" = "附表"): readonly Paragraph[] {
  const { scheme, year, date, units } = request;
  const { publication } = scheme;
  const naming = namingOf(scheme);
  const assessment = assessmentTitle({ scheme, year });
  const basis = publication === undefined ? "" : `根据${publication.measures}${publication.article}“${publication.text}”的规定，`;
  const body = (text: string): Paragraph => ({ kind: "body", text: `${indent}${text}` });
  const commended = commendedNames(request);
  const counted = countedIn(request);
  const innovations = units.filter(({ verified }) => verified.bonus > 0);
  return [
    { kind: "title", text: `关于公布${assessment}结果的通报` },
    { kind: "salutation", text: `${naming.addressee}：` },
    body(`${basis}现将${assessment}结果通报如下。`),
    body(participation(request)),
    body(overall(request)),
    ...(counted.length === 0 ? [] : [body(`考核结果排名前列的是：${leaders(counted, scheme)}。`)]),
    ...byGroup(request).map(body),
    ...(commended.length === 0 ? [] : [body(`对${listed(commended)}${commended.length} 个${naming.commended}予以表彰${exceeding(request, commended.length)}。`)]),
    body(
      innovations.length === 0
        ? "本年度没有认定创新加分。"
        : `经考核认定，${innovations.length} 个${naming.unit}获得创新加分：${limited(innovations.map(({ name, verified }) => `${name} ${twoDecimals(verified.bonus)} 分`), scheme)}。`,
    ),
    body(`${naming.all}的总分、基本分和创新加分见${annex}。`),
    ...(publication === undefined ? [] : [{ kind: "signature", text: publication.publisher } as const]),
    { kind: "signature", text: `${date.year}年${date.month}月${date.day}日` },
    { kind: "caption", text: `${annex}　${resultsTitle(request)}` },
  ];
}

/** Names of the cities that are commended: ranked no lower than the number set, and neither unqualified nor below 合格线, as a veto puts one. */
export function commendedNames({ scheme, ranking, commend }: Pick<NoticeRequest, "scheme" | "ranking" | "commend">): readonly string[] {
  return ranking.filter((ranked) => isCommended(scheme, ranked, commend)).map(({ name }) => name);
}

function isCommended({ total: rules }: NoticeRequest["scheme"], { rank, total, outcome }: Ranked, commend: number | null): boolean {
  return commend !== null && rank <= commend && outcome?.isQualified !== false && total >= (rules?.qualifiedFrom ?? 0);
}

/** Where cities tie at the border of the number set, all of them are commended, and the notice says so (reading 20). */
function exceeding({ scheme, commend, ranking }: NoticeRequest, count: number): string {
  if (commend === null || count <= commend) return "";
  const last = Math.max(...ranking.filter((ranked) => isCommended(scheme, ranked, commend)).map(({ rank }) => rank));
  return `（名额 ${commend} 个，第 ${last} 名总分并列，超出 ${count - commend} 个）`;
}

/** What is said of a city that is ranked below all others, whatever its grade is called. */
const unqualified = "不合格";

/** 备注 of a city in the table, as 排名 words it. */
export function resultRemark({ scheme, commend, groups }: Pick<NoticeRequest, "scheme" | "commend" | "groups">, ranked: Ranked, supplied: number): string {
  const place = groups?.get(ranked.name);
  const remarks = [
    ...(place === undefined ? [] : [placeInGroup(place)]),
    ...(ranked.tied ? ["并列"] : []),
    ...(ranked.complete ? [suppliedNote(supplied)].filter((note) => note !== "") : ["未报送齐全"]),
    ...new Set([...(ranked.grade === undefined ? [] : [ranked.grade.zh]), ...(ranked.outcome?.isQualified === false ? [unqualified] : [])]),
    ...(isCommended(scheme, ranked, commend) ? [namingOf(scheme).commended] : []),
  ];
  return remarks.join(" ");
}

function participation({ scheme, ranking, units }: NoticeRequest): string {
  const lacking = ranking.filter(({ complete }) => !complete).map(({ name }) => name);
  const all = `参加考核的${namingOf(scheme).unit}共 ${ranking.length} 个，`;
  const supplied = units.flatMap(({ name, verified, supplied: count = 0 }) => (verified.complete && count > 0 ? [`${name} ${count} 项`] : []));
  const completed = supplied.length === 0 ? "" : `其中${limited(supplied, scheme)}由省核定补齐。`;
  if (lacking.length === 0) return `${all}全部报送齐全。${completed}`;
  const complete = `其中报送齐全的 ${ranking.length - lacking.length} 个；`;
  return `${all}${complete}${limited(lacking, scheme)}未报送齐全，未填报或填报有误的指标计 0 分。${completed}`;
}

/** The cities whose totals are averaged and compared: those of which anything was entered, or all where so asked. */
function countedIn({ ranking, unreported, countsUnreported }: NoticeRequest): readonly Ranked[] {
  const absent = new Set(countsUnreported ? [] : unreported);
  return ranking.filter(({ name }) => !absent.has(name));
}

function overall(request: NoticeRequest): string {
  const { scheme, ranking, unreported, countsUnreported } = request;
  const naming = namingOf(scheme);
  const counted = countedIn(request);
  if (counted.length === 0) return `${naming.all}均未填报，没有可比较的总分。`;
  const { average } = statisticsOf(counted.map(({ total }) => toHundredths(total)));
  // Where some are unqualified, ranks do not follow totals.
  const totals = counted.map(({ total }) => total);
  const [highest, lowest] = [Math.max(...totals), Math.min(...totals)];
  const figures = `总分平均 ${twoDecimals(toPoints(average))} 分，最高 ${twoDecimals(highest)} 分，最低 ${twoDecimals(lowest)} 分`;
  if (unreported.length === 0) return `${naming.all}${figures}。`;
  return countsUnreported
    ? `全部 ${ranking.length} 个${naming.unit}（含未填报的${limited(unreported, scheme)}）${figures}。`
    : `已填报的 ${counted.length} 个${naming.unit}${figures}；${limited(unreported, scheme)}未填报，不计在内。`;
}

/** What each group's cities came to, those left out that are not counted; nothing where cities are ranked overall only. */
function byGroup(request: NoticeRequest): readonly string[] {
  const { groups, scheme } = request;
  if (groups === undefined || groups.size === 0) return [];
  const counted = countedIn(request);
  const names = [...new Set([...groups.values()].map(({ group }) => group))];
  const parts = names.flatMap((name) => {
    const members = counted.filter((one) => groups.get(one.name)?.group === name);
    if (members.length === 0) return [];
    const { average } = statisticsOf(members.map(({ total }) => toHundredths(total)));
    const leading = members.filter((one) => groups.get(one.name)?.rank === 1).map((one) => one.name);
    const first = leading.length === 0 ? "" : `，组内第 1 名${leading.length > 1 ? "并列" : ""} ${limited(leading, scheme)}`;
    return [`${name} ${members.length} 个${namingOf(scheme).unit}总分平均 ${twoDecimals(toPoints(average))} 分${first}`];
  });
  return parts.length === 0 ? [] : [`分组看，${parts.join("；")}。`];
}

/** The first ranks with their totals; cities of one rank are named together. */
function leaders(ranking: readonly Ranked[], scheme: NoticeRequest["scheme"]): string {
  const ranks = [...new Set(ranking.filter(({ rank }) => rank <= leading).map(({ rank }) => rank))];
  return ranks
    .map((rank) => {
      const group = ranking.filter((one) => one.rank === rank);
      const total = twoDecimals(group[0]?.total ?? 0);
      const tied = group.length > 1 ? "并列" : "";
      return `第 ${rank} 名${tied} ${limited(group.map(({ name }) => name), scheme)}，${total} 分`;
    })
    .join("；");
}

function limited(names: readonly string[], scheme: NoticeRequest["scheme"]): string {
  if (names.length <= namedAtMost) return names.join("、");
  return `${names.slice(0, namedAtMost).join("、")}等 ${names.length} 个${namingOf(scheme).unit}`;
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, namedAtMost).join("、")}${names.length > 1 ? "等 " : " "}`;
}

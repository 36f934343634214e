import type { Ranked } from "../../core/index";
import { namingOf } from "../../core/index";
import { resultRemark } from "./noticeWords";
import type { NoticeRequest } from "./published";

/** The headers of the table of results; those who are assessed are named as the scheme names them. */
export function resultHeaders({ scheme }: Pick<NoticeRequest, "scheme">): readonly string[] {
  return ["名次", namingOf(scheme).unit, "总分", "基本分", "创新加分", "备注"];
}

/** How wide each of its columns is beside the others, in characters of the sheet. */
export const resultWidths = [9, 18, 14, 14, 14, 25] as const;

/** A line of the table of results, points as numbers. */
export interface ResultLine {
  readonly rank: number;
  readonly name: string;
  readonly total: number;
  readonly base: number;
  readonly bonus: number;
  readonly remark: string;
}

/** The line of one who was ranked. */
export function resultLine(request: NoticeRequest, ranked: Ranked): ResultLine {
  const unit = request.units.find(({ name }) => name === ranked.name);
  const { rank, name, total } = ranked;
  return { rank, name, total, base: unit?.verified.base ?? 0, bonus: unit?.verified.bonus ?? 0, remark: resultRemark(request, ranked, unit?.supplied ?? 0) };
}

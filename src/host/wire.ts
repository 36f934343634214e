/** What Office.js sends and expects on its wire. Only what the host reads or answers is described. */

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const;

export const ObjectPathType = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  /** Where an argument is itself an object: its path's id at the argument's place, nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string | null;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: {
    readonly Select?: readonly string[] | null;
    readonly Expand?: readonly string[] | null;
    readonly Skip?: number | null;
    readonly Top?: number | null;
  } | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number | null;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

export interface QueryBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface QueryError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface QueryResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds?: readonly number[];
  readonly Error?: QueryError;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isQueryBody(value: unknown): value is QueryBody {
  return isRecord(value) && Array.isArray(value["Actions"]) && isRecord(value["ObjectPaths"]);
}

export interface Request {
  /** Sent back as it came. */
  readonly id: unknown;
  /** Whether it waits for the end of cell editing (`delayForCellEdit`). */
  readonly isPatient: boolean;
  /** Whether any of its actions may change the workbook: Office.js knows this of each. */
  readonly writes: boolean;
  readonly body: QueryBody;
}

/** The bits of a request's flags that say so. */
const WRITES = 1;
const DELAY_FOR_CELL_EDIT = 64;

/** The request in `text`, or undefined when it is not one this host understands. */
export function parseRequest(text: string): Request | undefined {
  const request: unknown = JSON.parse(text);
  if (!isRecord(request) || !isRecord(request["message"])) return undefined;
  const { body } = request["message"];
  const { id, flags } = request;
  const query: unknown = typeof body === "string" ? JSON.parse(body) : body;
  if (!isQueryBody(query)) return undefined;
  const bits = typeof flags === "number" ? flags : WRITES;
  return { id, body: query, isPatient: (bits & DELAY_FOR_CELL_EDIT) !== 0, writes: (bits & WRITES) !== 0 };
}

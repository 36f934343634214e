import type { Scheme } from "../scheme";
import { jiangsu2012 } from "./jiangsu-2012-2013/index";

/** The schemes that come with the add-in; any other is read from the workbook that was made under it. */
export const builtInSchemes: readonly Scheme[] = [jiangsu2012];

import type { Scheme } from "../../scheme";
import { category1 } from "./category1";
import { category2 } from "./category2";
import { category3 } from "./category3";
import { category4 } from "./category4";
import { category5 } from "./category5";
import { category6 } from "./category6";
import { category7 } from "./category7";
import { category8 } from "./category8";
import { publication } from "./publication";
import { readings } from "./readings";
import { recognition } from "./recognition";
import { say } from "./wordings";

/** 《省辖市社会信用体系建设工作考核办法》（2012年12月14日印发），附件：2012年－2013年考核指标。 */
export const jiangsu2012: Scheme = {
  id: "jiangsu-2012-2013",
  version: "1.0.0",
  title: say("省辖市社会信用体系建设工作考核", "City credit system assessment"),
  tableTitle: "2012年－2013年省辖市社会信用体系建设工作考核指标",
  tableSubtitle: "（满分1000分，附加分100分）",
  source: "《省辖市社会信用体系建设工作考核办法》（江苏省人民政府办公厅，2012年12月14日）",
  basePoints: 1000,
  bonusPoints: 100,
  units: [
    "南京市",
    "无锡市",
    "徐州市",
    "常州市",
    "苏州市",
    "南通市",
    "连云港市",
    "淮安市",
    "盐城市",
    "扬州市",
    "镇江市",
    "泰州市",
    "宿迁市",
  ],
  categories: [category1, category2, category3, category4, category5, category6, category7, category8],
  readings,
  recognition,
  publication,
};

import type { Publication } from "../../scheme";

/** Article 8: who publishes the results. */
export const publication: Publication = {
  measures: "《省辖市社会信用体系建设工作考核办法》",
  article: "第八条",
  text: "省社会信用体系建设领导小组每年公布考核结果，对先进市予以表彰。",
  publisher: "省社会信用体系建设领导小组",
};

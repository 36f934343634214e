import type { Recognition } from "../../scheme";
import { say } from "./wordings";

/** Article 7: 工作创新加分. The fields are those that the table names beside category 8, and one for all others. */
export const recognition: Recognition = {
  article:
    "在基本考核内容以外，各市对社会信用体系建设工作有重要创新举措，且成效明显，并经基层服务对象认可的事项，或得到省社会信用体系建设领导小组办公室推广的事项，或受到国家部委以上表彰的事项，可向省社会信用体系建设领导小组办公室申请，由考核小组考核认定并加分。",
  grounds: [
    say("经基层服务对象认可", "Recognised by those served at the grass roots"),
    say("得到省信用办推广", "Promoted by the provincial credit office"),
    say("受到国家部委以上表彰", "Commended by a national ministry or above"),
  ],
  fields: [
    say("市委、市政府主要负责人担任领导小组组长", "Leading group headed by the city's main leaders"),
    say("示范创建", "Model creation"),
    say("信用基础数据库建设和应用", "Credit databases and their use"),
    say("企业信用管理贯标", "Enterprise credit management standard"),
    say("信用服务业发展", "Credit services"),
    say("行业信用体系建设", "Credit systems of industries"),
    say("人才培训", "Training"),
    say("其他", "Other"),
  ],
};

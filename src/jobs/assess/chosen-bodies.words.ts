import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  several: {
    zh: "这里有 {n} 家认证机构（{bodies}）的案卷，一次评审只针对一家",
    en: "cases of {n} certification bodies are kept here ({bodies}), and an assessment is of one",
  },
  nameOne: {
    zh: "用 --body 指明，如 --body {body}；确要合在一起的，--body all",
    en: "name one: --body {body}; --body all takes them together",
  },
  noCases: { zh: "没有 {bodies} 的案卷", en: "there are no cases of {bodies}" },
  known: { zh: "可用：{bodies}、all", en: "known: {bodies}, all" },
});

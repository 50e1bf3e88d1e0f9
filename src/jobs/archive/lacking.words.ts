import { defineWords } from "../../model/base/words.js";

/** What a case lacks before it is archived. */
export const words = defineWords({
  /** A finding with its place and clauses. */
  finding: { zh: "{message}  {place}  {clauses}", en: "{message}  {place}  {clauses}" },
  /** {message}: "is only a pointer of …"; {remedy}: what to do. */
  noContent: { zh: "{file} {message}。{remedy}", en: "{file} {message}. {remedy}" },
  /** A package tells who changed its records and when. */
  cutOff: {
    zh: "这是浅克隆，只有最近的提交：归档包无法写明各份记录由谁、何时改动；请先运行 git fetch --unshallow",
    en: "this is a shallow clone with the latest commits alone: the package could not tell who changed its records and when; run git fetch --unshallow first",
  },
  notCommitted: { zh: "{file} 有未提交的改动", en: "{file} is not committed" },
});

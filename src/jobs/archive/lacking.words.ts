import { defineWords } from "../../model/base/words.js";

/** What a case lacks before it is archived. */
export const words = defineWords({
  /** A finding with its place and clauses. */
  finding: { zh: "{message}  {place}  {clauses}", en: "{message}  {place}  {clauses}" },
  /** {message}: "is only a pointer of …"; {remedy}: what to do. */
  noContent: { zh: "{file} {message}。{remedy}", en: "{file} {message}. {remedy}" },
  notCommitted: { zh: "{file} 有未提交的改动", en: "{file} is not committed" },
});

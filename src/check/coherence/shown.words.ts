import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {field}: "…的“验证日期”", {value}: what stands there. */
  bare: {
    zh: "{field}写着 {value}，却没有任何可以查看的证据",
    en: "{field} says {value}, and no evidence that could be looked at is kept of it",
  },
  file: {
    zh: "把证据存入 attachments/，在这份记录的证据里登记路径和 SHA-256；没有取得证据的，先取得再关闭",
    en: "Keep the evidence in attachments/ and record its path and SHA-256 here; where there is none, get it before anything is closed",
  },
  notIssued: {
    zh: "{audit}在 {day} 决定授予或更新认证，案卷里没有以这次审核为依据的{record}",
    en: "{audit}: certification was granted or renewed on {day}, and the case has no {record} that rests on this audit",
  },
  supply: {
    zh: "把{record}放回案卷；尚未颁发的，颁发后登记；不再颁发的，登记撤销或注销",
    en: "Put the {record} back; where none was issued yet, issue and record it; where none will be, record the withdrawal or cancellation",
  },
  leftOut: {
    zh: "{record}之前的 {files} 不在案卷里",
    en: "{files} before {record} are not in the case",
  },
  findOrSay: {
    zh: "找回缺少的文件；从来没有过的，把文件按顺序重新编号",
    en: "Find what is missing; where it never was, number the files anew",
  },
});

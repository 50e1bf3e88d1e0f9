import { defineWords } from "../model/base/words.js";

/** What is wrong with the team that its schema cannot say. */
export const words = defineWords({
  noRole: {
    zh: "没有角色 {role}；写明的角色：{roles}",
    en: "there is no role {role}; those written down: {roles}",
  },
  accountTwice: {
    zh: "{person} 的账号和 {other} 的相同：一个账号只属于一个人",
    en: "{person} has the same account as {other}: an account belongs to one person",
  },
  /** Beside the kinds of record. */
  attachments: { zh: "附件", en: "Attachments" },
  noPerson: {
    zh: "没有人员档案 {person}；相近的：{meant}",
    en: "there is no personnel record {person}; nearest: {meant}",
  },
  noKind: {
    zh: "没有记录种类 {kind}；相近的：{meant}",
    en: "there is no kind of record {kind}; nearest: {meant}",
  },
  noSigningRole: {
    zh: "没有签署角色 {role}；有：{roles}",
    en: "there is no signing role {role}; there are: {roles}",
  },
});

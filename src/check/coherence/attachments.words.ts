import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {fault}: "是空文件（0 字节）". */
  unreadable: {
    zh: "{record}：附件 {path} {fault}",
    en: "{record}: attachment {path} {fault}",
  },
  replace: {
    zh: "换成能打开的原件，更新 SHA-256",
    en: "Put an original that opens in its place and record its SHA-256",
  },
  unnamed: {
    zh: "{path} 在案卷里，没有记录引用",
    en: "{path} lies in the case, and no record names it",
  },
  nameOrRemove: {
    zh: "在它所属的记录里登记路径和 SHA-256；不属于本案卷的，移出案卷",
    en: "Name it with its SHA-256 in the record it belongs to; where it is not of this case, take it out",
  },
  link: {
    zh: "{path} 不是文件，只是一个链接",
    en: "{path} is no file, only a link",
  },
  shortcut: {
    zh: "{path} 只是一个快捷方式，文件本身不在这里",
    en: "{path} is only a shortcut: the file itself is not here",
  },
  putFile: {
    zh: "把文件本身放进 attachments/ 并在记录里登记，删除这个链接",
    en: "Put the file itself into attachments/, name it in its record, and take the link away",
  },
  program: {
    zh: "{path} 是操作系统自己生成的文件，不是案卷的内容",
    en: "{path} was made by the operating system and is nothing of the case",
  },
  remove: { zh: "删除它", en: "Delete it" },
  lock: {
    zh: "{path} 是程序打开文件时的锁定或临时文件，不是案卷的内容",
    en: "{path} is the lock or temporary file of a program and nothing of the case",
  },
  removeClosed: {
    zh: "关闭打开着的文件，再删除它",
    en: "Close the file that is open, then delete it",
  },
});

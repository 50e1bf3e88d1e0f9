import { defineWords } from "../model/base/words.js";

/** Why an attachment is not as it was recorded, and what to do. */
export const words = defineWords({
  /** {message}: what lies there instead. */
  pointer: { zh: "附件 {path} {message}", en: "attachment {path} {message}" },
  otherPointer: {
    zh: "附件 {path} {message}，指针所指的也不是登记的内容",
    en: "attachment {path} {message}, and the pointer leads to other content than recorded",
  },
  findOriginal: {
    zh: "找回登记时的原件；内容确实应当更换的，更新记录里的 SHA-256",
    en: "Restore the original as recorded; where the content is meant to be another one, record its SHA-256",
  },
  /** {target}: where it leads, as it is written. */
  link: {
    zh: "附件 {path} 只是一个链接（指向 {target}），文件本身不在案卷里",
    en: "attachment {path} is only a link (to {target}): the file itself is not in the case",
  },
  putFile: {
    zh: "删除链接，把文件本身放进 attachments/，核对 SHA-256",
    en: "Take the link away, put the file itself into attachments/ and see that its SHA-256 is the recorded one",
  },
  windowsEnds: {
    zh: "附件 {path} 与登记的内容只有换行不同（LF 变成了 CRLF）：取出时被 git 当作文本转换",
    en: "attachment {path} differs from what was recorded only in its line ends (CRLF for LF): git converted it as text",
  },
  unixEnds: {
    zh: "附件 {path} 与登记的内容只有换行不同（CRLF 变成了 LF）：被 git 当作文本转换",
    en: "attachment {path} differs from what was recorded only in its line ends (LF for CRLF): git converted it as text",
  },
  keepLineEnds: {
    zh: "在 .gitattributes 里写 records/** -text，删除该文件再用 git checkout -- 取出；仍然不同的，是提交时已被转换，换回原件再提交",
    en: "Put records/** -text into .gitattributes, delete the file and take it out again (git checkout -- <file>); if it still differs, it was converted when it was committed: put the original back and commit it",
  },
  otherCase: {
    zh: "附件 {path} 不存在，但有内容相同的 {found}：文件名大小写不同",
    en: "attachment {path} is not there, but {found} with the same content is: the names differ in case",
  },
  sameCase: {
    zh: "改成同一写法：git mv {found} {path}，或改记录",
    en: "Write both alike: git mv {found} {path}, or change the record",
  },
  /** {here} and {there}: code points of the name in the record and on disk. */
  otherForm: {
    zh: "附件 {path} 不存在，但有内容相同、名称看上去一样的文件：Unicode 写法不同（记录里是 {here}，磁盘上是 {there}）",
    en: "attachment {path} is not there, but a file with the same content and a name that looks the same is: in another Unicode form ({here} in the record, {there} on disk)",
  },
  sameForm: {
    zh: "把文件改名为记录里的写法 {path}（在 macOS 上先 git config core.precomposeunicode true）",
    en: "Rename the file to {path} as the record has it (on macOS, git config core.precomposeunicode true first)",
  },
  inSubmodule: {
    zh: "附件 {path} 不存在：它所在的子模块 {submodule} 没有取下来",
    en: "attachment {path} is not there: the submodule {submodule} that holds it was not cloned",
  },
});

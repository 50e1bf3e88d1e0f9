import { defineJoined, defineWords } from "../../model/base/words.js";

export const faults = defineJoined({
  badName: {
    zh: "“{name}”不能作附件的文件名",
    en: '"{name}" cannot be the name of an attachment',
  },
  goodName: {
    zh: "用文字、数字、空格和 . _ - ( ) 命名，不以点或空格开头，如 末次会议签到.pdf",
    en: "use letters, digits, blanks and . _ - ( ), and begin with none of . and blank, such as closing-meeting.pdf",
  },
  isProgram: {
    zh: "{name} 是程序或脚本，不能作附件",
    en: "{name} is a program or a script and cannot be an attachment",
  },
  asPaper: {
    zh: "上传文件本身：PDF、图片、表格或文本",
    en: "upload the paper itself: PDF, picture, sheet or text",
  },
  tooLarge: { zh: "{name} 超过 {most} MB", en: "{name} is larger than {most} MB" },
  makeSmaller: {
    zh: "压缩图片或拆分文件后再上传",
    en: "make its pictures smaller or split it, then upload it again",
  },
  otherFile: {
    zh: "核对文件是否完整、扩展名是否正确，再上传",
    en: "see that the file is whole and its ending is right, then upload it again",
  },
  anotherThere: {
    zh: "{path} 已有另一个内容不同的文件",
    en: "{path} is there already, with another content",
  },
  renameOrReplace: {
    zh: "换一个文件名，或明确选择替换；已被记录引用的附件替换后摘要会不符",
    en: "use another name, or choose to replace it; records that name it then have another digest",
  },
});

export const words = defineWords({
  /** Messages of commits. */
  added: { zh: "附件：增加 {file}", en: "Attachments: adds {file}" },
  replaced: { zh: "附件：替换 {file}", en: "Attachments: replaces {file}" },
});

import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  title: { zh: "档案", en: "Archive" },
  counted: {
    zh: "归档包 {n} 个，其中 {aging} 个应续签",
    en: "{n, plural, one {# package} other {# packages}}, {aging} to be renewed",
  },
  renew: { zh: "续签", en: "Renew" },
  nothing: {
    zh: "还没有归档包。案卷办完后，在案卷的“归档”里打包。",
    en: "There is no package yet. A case that is done is packed under its “Archive”.",
  },
  result: { zh: "续签结果", en: "What was renewed" },
  nothingSealed: {
    zh: "没有封签过的包，也没有签过名的 PDF。",
    en: "There is no sealed package and no signed PDF.",
  },
  renewed: { zh: "已续签，可证明到 {until}", en: "renewed: proved until {until}" },
  notDue: { zh: "不需要续签，可证明到 {until}", en: "need not be renewed: proved until {until}" },
  noGain: {
    zh: "没有续签：时间戳服务不晚于 {until} 失效，续签不能延长；请换用有效期更长的时间戳服务",
    en: "not renewed: the time-stamping service itself ends no later than {until}; take one that lasts longer",
  },
  notSealed: { zh: "没有封签，不能续签", en: "is not sealed: there is nothing to renew" },
  notOpened: {
    zh: "打不开，没有续签：核对文件是否完好",
    en: "cannot be opened and was not renewed: see whether the file is whole",
  },
});

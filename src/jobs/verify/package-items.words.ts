import { defineWords } from "../../model/base/words.js";

/** What the verification of an archive package says. */
export const words = defineWords({
  /** The zip itself; `fault` says what is wrong with it. */
  container: { zh: "压缩包：{fault}", en: "the zip: {fault}" },

  /** The faults of a BagIt bag, each about a file of it. */
  declaration: {
    zh: "不是 BagIt 包，或版本声明有误",
    en: "is no BagIt bag, or declares a wrong version",
  },
  manifestMissing: { zh: "没有清单", en: "there is no manifest" },
  manifestLine: { zh: "清单里有不成立的一行", en: "a line is no line of a manifest" },
  listedTwice: { zh: "在清单里列了两次", en: "is listed twice" },
  unsafePath: {
    zh: "路径指向包外或不安全",
    en: "its path leads out of the package or is unsafe",
  },
  missing: { zh: "清单列有而文件不在", en: "is listed and not there" },
  extra: { zh: "不在清单里，是后加的", en: "is in no manifest: it was added" },
  altered: { zh: "内容与摘要不符，被改动", en: "does not fit its digest: it was altered" },
  notInEveryManifest: { zh: "不在每一份清单里", en: "is not in every manifest" },
  oxum: {
    zh: "文件数或字节数与所记不符",
    en: "number of files or bytes is not the one noted",
  },
  link: { zh: "是链接或特殊文件", en: "is a link or a special file" },
  twins: {
    zh: "与另一个文件名只差大小写或字形",
    en: "differs from another name in case or composition only",
  },
  fetch: { zh: "要另外取得，不在包里", en: "has to be fetched and is not there" },
  encoding: { zh: "不是所声明的编码", en: "is not in the declared encoding" },
  /** A manifest, bag-info.txt or a seal. */
  tagFileTooLarge: {
    zh: "过大，没有读：清单和封签没有这么大的",
    en: "is too large and was not read: no manifest and no seal is of this size",
  },
  weakDigest: {
    zh: "只用了不再可靠的摘要算法",
    en: "uses a digest that is no longer reliable",
  },
  tagNotListed: { zh: "不在标签清单里，是后加的", en: "is in no tag manifest: it was added" },
  systemFile: {
    zh: "是操作系统留下的文件，不属于这个包：删去后再核验",
    en: "was left by an operating system and is no part of the package: remove it and verify again",
  },
  /** A fault of a bag with what shows it: a line of the manifest, a name. */
  faultWithDetail: { zh: "{fault}（{detail}）", en: "{fault} ({detail})" },
  filesUnaltered: {
    zh: "{n} 个文件与清单（{algorithms}）一致",
    en: "{n, plural, one {# file equals} other {# files equal}} the manifests ({algorithms})",
  },
  filesThere: { zh: "清单所列文件都在", en: "every listed file is there" },

  packageNotSigned: {
    zh: "包没有签名，不能证明出处",
    en: "the package is not signed: its origin is not proved",
  },
  timeStampBroken: {
    zh: "清单的时间戳不成立：{problem}",
    en: "the time stamp of the manifest does not hold: {problem}",
  },
  timeStampAuthority: {
    zh: "清单的时间戳机构“{name}”：{problem}",
    en: 'authority "{name}" of the time stamp of the manifest: {problem}',
  },
  /** A seal that bag-info.txt names. */
  sealGone: {
    zh: "制作时有这份封签，现在不在",
    en: "was made with the package and is not there",
  },
  renewed: {
    zh: "续加的时间戳（{name}）证明封签和此前的时间戳不晚于 {moment}",
    en: "the further time stamp ({name}) proves that the seals and the stamps before it were there by {moment}",
  },
  /** `name`: 001, 002, … */
  renewalGap: {
    zh: "续签链不连续，缺 {name}",
    en: "the chain of renewals has a gap: {name} is missing",
  },
  renewalNotWhole: { zh: "续签没有清单或时间戳", en: "has no list or no time stamp" },
  renewalDiffers: {
    zh: "续签清单与现有的 {path} 不符：被改动、删去或后加",
    en: "its list and {path} as it is now differ: it was altered, removed or added",
  },
  timeStamped: { zh: "清单的时间戳：{time}", en: "time stamp of the manifest: {time}" },

  foreignPackage: {
    zh: "不是本产品的归档包：只核验了包本身",
    en: "is no archive package of this product: only the bag itself was verified",
  },
  /** bag-info.txt and the report inside the package say different things. */
  metadataDiffers: {
    zh: "{label} 是 {noted}，包里的报告写的是 {reported}",
    en: "{label} is {noted}, the report inside says {reported}",
  },
  misnamed: {
    zh: "这个包冒用了别的名称：它的名称以 {name} 开头",
    en: "lies under the name of another package: its own begins with {name}",
  },
  nothingNoted: { zh: "空", en: "empty" },
  archivedIncomplete: {
    zh: "归档时即不完整，缺 {n} 项；理由：{reason}",
    en: "was archived incomplete, lacking {n, plural, one {# thing} other {# things}}; the reason given: {reason}",
  },
  archivedComplete: { zh: "归档前检查齐全", en: "was complete when it was archived" },
  keptUntil: { zh: "保存至 {until}", en: "to be kept until {until}" },
  otherTool: {
    zh: "由 certdossier {made} 制作，现用 {used} 核验",
    en: "made by certdossier {made}, verified by {used}",
  },

  documentNotListed: { zh: "不在文件清单里", en: "is not in the list of documents" },
  documentMissing: {
    zh: "文件清单列有而文件不在",
    en: "is in the list of documents and not there",
  },
  notAsPrinted: {
    zh: "与打印时的摘要不符：打印之后、签名之前被改动",
    en: "does not fit the digest of what was printed: changed between printing and signing",
  },
  documentAltered: {
    zh: "与文件清单的摘要不符",
    en: "does not fit the digest in the list of documents",
  },
  documentTooLarge: {
    zh: "与清单的摘要已核对；PDF 有 {size} MB，在包里只逐份核验不超过 {most} MB 的：取出后单独核验（dossier verify）",
    en: "was compared with its digest; a PDF of {size} MB is not opened inside a package (up to {most} MB are): take it out and verify it by itself (dossier verify)",
  },
  recordTooLarge: {
    zh: "有 {size} MB，没有读：记录不超过 {most} MB",
    en: "has {size} MB and was not read: records have {most} MB at most",
  },
  recordsTooLarge: {
    zh: "记录共 {size} MB，超过 {most} MB",
    en: "the records have {size} MB together, more than {most} MB",
  },
  unsoundRecord: { zh: "不是完好的记录：{fault}", en: "is no sound record: {fault}" },
  recordsReadable: {
    zh: "{n} 份记录可以读取",
    en: "{n, plural, one {# record} other {# records}} can be read",
  },
  program: { zh: "是可执行文件，不属于案卷", en: "is a program and belongs in no case" },
  procedureUnknown: {
    zh: "这里没有规则 {procedure}，没有核对文件与记录是否一致",
    en: "procedure {procedure} is not known here: documents and records were not compared",
  },
  notCompared: {
    zh: "没有核对文件与记录是否一致：{reason}",
    en: "documents and records were not compared: {reason}",
  },
});

import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  backToCase: { zh: "返回案卷 {case}", en: "Back to case {case}" },
  backToBody: { zh: "返回 {body} 的自身记录", en: "Back to what {body} keeps of itself" },
  backToPerson: { zh: "返回此人", en: "Back to the person" },
  backToPeople: { zh: "返回人员", en: "Back to the people" },
  save: { zh: "保存", en: "Save" },
  saveKey: { zh: "保存（Ctrl+S）", en: "Save (Ctrl+S)" },
  undo: { zh: "撤销（Ctrl+Z）", en: "Undo (Ctrl+Z)" },
  redo: { zh: "重做（Ctrl+Shift+Z）", en: "Redo (Ctrl+Shift+Z)" },
  beside: { zh: "显示或收起侧栏", en: "Show or hide the side" },
  isSaved: { zh: "已保存", en: "Saved" },
  isNew: { zh: "新记录，尚未保存", en: "New record, not saved yet" },
  isDirty: {
    zh: "有 {n} 处改动未保存",
    en: "{n, plural, one {# change} other {# changes}} not saved",
  },
  nextStep: { zh: "下一步：{record}", en: "Next: {record}" },
  ofAudit: { zh: "{record}（{audit}）", en: "{record} ({audit})" },
  draftKept: { zh: "草稿已存于此浏览器", en: "draft kept in this browser" },
  draftNotKept: {
    zh: "此浏览器存不下草稿，请尽快保存",
    en: "this browser keeps no draft: save soon",
  },
  judging: { zh: "正在核对…", en: "Checking…" },
  judged: { zh: "已核对", en: "Checked" },
  notJudged: {
    zh: "核对未成功，结论可能不是最新的",
    en: "Could not be checked: what is shown may be old",
  },
  cannotSave: {
    zh: "此处不在 git 仓库中，只能查看，不能保存",
    en: "This is no git repository: it can be looked at, not saved",
  },
  /** Between names. */
  and: { zh: "、", en: ", " },
  alsoOpen: {
    zh: "{names} 也打开着这份记录",
    en: "{names} has this record open, too",
  },
  mayNotChange: {
    zh: "您的角色只能查看这类记录，不能修改",
    en: "Your roles may look at records of this kind, not change them",
  },
  tabForm: { zh: "表单", en: "Form" },
  tabEffects: { zh: "影响", en: "Effects" },
  tabAside: { zh: "影响 · 签署 · 历史 · 预览", en: "Effects · signing · history · document" },
  tabSigning: { zh: "签署", en: "Signing" },
  tabHistory: { zh: "历史", en: "History" },
  tabPreview: { zh: "文件预览", en: "Document" },
  ofRecord: { zh: "关于整份记录", en: "About the record as a whole" },
  /** The dialog before saving. */
  saveTitle: { zh: "保存记录", en: "Save the record" },
  message: { zh: "保存说明", en: "What is saved, in a sentence" },
  messageHint: { zh: "留空则按改动自动写明", en: "Left empty, it is made from the changes" },
  changes: { zh: "改动", en: "Changes" },
  field: { zh: "字段", en: "Field" },
  before: { zh: "原为", en: "Before" },
  after: { zh: "改为", en: "After" },
  empty: { zh: "（空）", en: "(empty)" },
  savedAs: { zh: "已保存：{message}（{commit}）", en: "Saved: {message} ({commit})" },
  savedOnly: { zh: "已保存", en: "Saved" },
  noChanges: { zh: "没有改动", en: "Nothing has changed" },
  cancel: { zh: "取消", en: "Cancel" },
  /** A draft that was left behind. */
  draftFound: { zh: "有一份未保存的草稿（{when}）", en: "There is an unsaved draft ({when})" },
  draftBaseSame: {
    zh: "其后这份记录没有别的改动。",
    en: "The record has not changed since.",
  },
  draftBaseChanged: {
    zh: "其后这份记录已被改动：恢复后保存时，将逐项并排对照，不会丢失任何一方的内容。",
    en: "The record has changed since: when you save the restored draft, both are set side by side, field by field, and nothing is lost.",
  },
  restoreDraft: { zh: "恢复草稿", en: "Restore the draft" },
  dropDraft: { zh: "丢弃", en: "Discard" },
  dropDraftSure: { zh: "丢弃这份草稿？", en: "Discard this draft?" },
  /** Somebody else has changed the record. */
  changedOnDisk: {
    zh: "你正在填写时，这份记录已被他人改动",
    en: "While you are filling it in, somebody else has changed this record",
  },
  changedOnDiskHint: {
    zh: "你的改动仍在。可现在并排对照，也可保存时再对照。",
    en: "Your changes are still here. Set both side by side now, or when you save.",
  },
  compare: { zh: "并排对照", en: "Side by side" },
  reloaded: {
    zh: "记录已被他人改动，已显示最新内容",
    en: "Somebody else has changed the record: this is its new content",
  },
  /** Leaving. */
  leaveTitle: { zh: "有改动尚未保存", en: "There are changes that are not saved" },
  leaveText: {
    zh: "离开后草稿仍留在此浏览器，下次打开这份记录时可以恢复。",
    en: "The draft stays in this browser and is offered when you come back to this record.",
  },
  leave: { zh: "离开", en: "Leave" },
  stay: { zh: "留在此页", en: "Stay" },
  /** The way through a long form. */
  guide: { zh: "表单目录", en: "The way through the form" },
  find: { zh: "查找字段（Ctrl+G）", en: "Find a field (Ctrl+G)" },
  noField: { zh: "没有这样的字段", en: "There is no such field" },
  needed: {
    zh: "还有 {n} 处要填写或处理（F8 下一处）",
    en: "{n, plural, one {# place} other {# places}} still to be filled in or mended (F8: next)",
  },
  notFilledIn: { zh: "必填，尚未填写", en: "required, not filled in" },
  general: { zh: "基本内容", en: "General" },
  andMore: { zh: "{label}等", en: "{label} …" },
  rows: { zh: "{n} 行", en: "{n, plural, one {# row} other {# rows}}" },
  filled: { zh: "已填 {n} 项", en: "{n} filled in" },
  lacking: { zh: "缺 {n}", en: "{n} open" },
  problems: { zh: "{n} 处须处理", en: "{n, plural, one {# matter} other {# matters}} to look at" },
});

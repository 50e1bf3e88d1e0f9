import { defineWords } from "../../model/base/words.js";

/** What is found by no rule of a procedure, by its id. */
export const names = defineWords({
  // The file of a record.
  "duplicate-key": { zh: "同一字段写了两次", en: "A field is written twice" },
  "empty-file": { zh: "文件是空的", en: "A file is empty" },
  "encoding-bom": { zh: "文件开头有字节序标记", en: "A file begins with a byte order mark" },
  "encoding-gbk": { zh: "文件是 GBK 编码", en: "A file is encoded in GBK" },
  "encoding-invalid": { zh: "文件不是有效的 UTF-8", en: "A file is not valid UTF-8" },
  "encoding-utf16": { zh: "文件是 UTF-16 编码", en: "A file is encoded in UTF-16" },
  "forbidden-key": { zh: "不允许的字段名", en: "A field has a forbidden name" },
  "hidden-character": {
    zh: "有看不见的或易混淆的字符",
    en: "A character is hidden or looks like another",
  },
  "invisible-character": {
    zh: "文字里有看不见的字符",
    en: "A text has a character that cannot be seen",
  },
  "left-over": { zh: "合并留下的多余文件", en: "A file was left over by a merge" },
  "look-alike-character": {
    zh: "文字里有形似的其他字符",
    en: "A text has a character that looks like another",
  },
  "lost-character": { zh: "文字里有丢失的字符", en: "A text has lost a character" },
  "lone-surrogate": { zh: "有残缺的字符", en: "A character is incomplete" },
  "merge-conflict": { zh: "合并没有完成", en: "A merge was not finished" },
  "misnamed-record": { zh: "记录的文件名不对", en: "A record has the wrong file name" },
  "misplaced-record": { zh: "记录放错了地方", en: "A record lies in the wrong place" },
  "missing-case-record": { zh: "案卷没有 case.json", en: "A case has no case.json" },
  "more-problems": { zh: "还有其他问题", en: "There are more problems" },
  "no-content": {
    zh: "只有指针或加密的副本，没有内容",
    en: "There is a pointer or a locked copy instead of the content",
  },
  "not-cloned": { zh: "子模块没有取出", en: "A submodule was not cloned" },
  "not-a-file": { zh: "不是普通文件", en: "Something is no plain file" },
  "not-nfc": {
    zh: "文字不是 Unicode 的规范形式（NFC）",
    en: "A text is not in Unicode's composed form (NFC)",
  },
  "number-precision": { zh: "数值的位数太多", en: "A number has too many digits" },
  "number-range": { zh: "数值超出范围", en: "A number is out of range" },
  syntax: { zh: "不是有效的 JSON", en: "The JSON is not well formed" },
  "too-deep": { zh: "嵌套太深", en: "Values are nested too deeply" },
  "too-large": { zh: "文件太大", en: "A file is too large" },
  "too-many-values": { zh: "字段和条目太多", en: "There are too many fields and items" },
  "twin-name": { zh: "两个名称只差大小写或字形", en: "Two names differ in case or form alone" },
  "unknown-audit-folder": {
    zh: "不认识的审核文件夹",
    en: "A folder of an audit has no known name",
  },
  "unknown-file": { zh: "不认识的文件", en: "A file is unknown" },
  "unknown-folder": { zh: "不认识的文件夹", en: "A folder is unknown" },
  "unknown-procedure": { zh: "没有这个认证规则的文件夹", en: "A folder belongs to no procedure" },
  "unknown-record-kind": { zh: "不认识的记录种类", en: "A record is of an unknown kind" },
  unreadable: { zh: "文件无法读取", en: "A file cannot be read" },

  // The fields of a record.
  "missing-field": { zh: "缺少必填字段", en: "A required field is missing" },
  "unknown-field": { zh: "不认识的字段", en: "A field is unknown" },
  "wrong-value": { zh: "字段的值不对", en: "A field has a wrong value" },
  "credit-code": { zh: "统一社会信用代码不对", en: "A unified social credit code is wrong" },
  "record-shape": { zh: "记录的结构", en: "The shape of a record" },
  "missing-translation": { zh: "缺少英文", en: "The English text is missing" },
  "two-translations": {
    zh: "同一中文有两种英文",
    en: "One Chinese text has two English ones",
  },
  "unprintable-document": { zh: "文件无法打印", en: "A document cannot be printed" },
  "second-version": { zh: "同一文件有两个版本", en: "There is a second version of a paper" },
  "paper-of-another-audit": { zh: "别的审核的文件", en: "A paper is of another audit" },
  "paper-of-another-client": { zh: "别的组织的文件", en: "A paper is of another client" },
  "unsigned-record": { zh: "没有签章", en: "A record bears no signature" },
  "nothing-shows-it": { zh: "没有证据", en: "Nothing shows that it was done" },
  "certificate-not-there": {
    zh: "授予了认证，没有证书",
    en: "Certification without a certificate",
  },
  "change-without-certificate": {
    zh: "变更以后没有换发证书",
    en: "No certificate after a change",
  },
  "former-scope": { zh: "写着变更以前的范围", en: "A scope of before a change" },
  "number-left-out": { zh: "编号有空缺", en: "A number was left out" },
  "unreadable-attachment": { zh: "附件打不开", en: "An attachment cannot be opened" },
  "unnamed-attachment": {
    zh: "附件没有记录引用",
    en: "No record names a file among the attachments",
  },
  "day-to-come": { zh: "日期还没有到", en: "A day has not come yet" },
  "kept-too-short": { zh: "保存期限太短", en: "A case is kept for too short a time" },
  "handed-over-before-audit": {
    zh: "移交归档早于最近一次审核",
    en: "Handed over before the last audit",
  },
  "end-without-record": {
    zh: "认证终止没有记录",
    en: "Certification ended and nothing tells of it",
  },
  "unknown-archived-paper": {
    zh: "归档登记的文件不在案卷里",
    en: "The archive record names a paper that is not there",
  },
  "picture-shown-twice": { zh: "一张图片证明两件事", en: "One picture shows two things" },
  "seal-of-another-body": {
    zh: "别的机构盖章",
    en: "A seal is that of another body",
  },
  "other-client-named": { zh: "写着另一家客户", en: "Another client is named" },
  "unfinished-attachment": { zh: "附件没有写完", en: "An attachment is not finished" },
  "unsearched-attachment": { zh: "附件的文字没有查过", en: "An attachment was not searched" },
  "short-scan": { zh: "扫描件缺页", en: "A scan lacks pages" },
  "removed-paper": { zh: "文件已不在卷内", en: "A paper was taken out of the file" },
  "translation-differs": { zh: "中英文不一致", en: "Chinese and English differ" },

  // Signatures, waivers, the body's own folder.
  "stale-signature": {
    zh: "签署之后内容已改动",
    en: "The content was changed after it was signed",
  },
  "electronic-signature": { zh: "电子签名不算数", en: "An electronic signature does not count" },
  "attachment-missing": { zh: "附件不在或已改动", en: "An attachment is missing or altered" },
  "expired-waiver": { zh: "豁免已过期", en: "A waiver has expired" },
  "needless-waiver": { zh: "豁免没有对应的问题", en: "A waiver waives nothing" },
  "unapproved-waiver": { zh: "豁免没有批准", en: "A waiver is not approved" },
  "missing-body-folder": { zh: "没有本机构自身的记录", en: "The body has no records of its own" },
  "unstated-clause": { zh: "条款没有人声明", en: "Nobody has stated that a clause is kept" },

  // What does not fit together.
  "against-personnel": { zh: "与人员档案不一致", en: "A record differs from the person's own" },
  "copies-differ": { zh: "同一内容几处不一致", en: "One value differs where it is repeated" },
  "dates-far-apart": { zh: "同一件事的日期相差太远", en: "Dates of one doing lie far apart" },
  "dates-out-of-order": { zh: "日期先后不合", en: "Dates are out of order" },
  "meeting-outside-audit": {
    zh: "会议不在审核期间",
    en: "A meeting lies outside the days of its audit",
  },
  "decided-by-involved": {
    zh: "由参与的人处理或决定",
    en: "Somebody involved has handled or decided",
  },
  "done-by-another": { zh: "所写的人与签署的人不同", en: "Somebody else signed than is named" },
  "employed-elsewhere": {
    zh: "由其他单位的人员承担",
    en: "It was done by somebody employed elsewhere",
  },
  "expert-without-supervisor": {
    zh: "技术专家没有审核员负责",
    en: "No auditor answers for a technical expert",
  },
  "function-without-qualification": {
    zh: "人员没有相应的资格",
    en: "A person lacks the qualification",
  },
  "impossible-choice": { zh: "此处不可能的值", en: "A value cannot stand where it does" },
  "impossible-number": { zh: "不可能的数", en: "A number cannot be" },
  "no-central-site": {
    zh: "没有标明中心职能场所",
    en: "No site has the central function",
  },
  "matter-told-twice": {
    zh: "同一件事登记了两份",
    en: "Two records tell the same matter",
  },
  "denied-on-record": {
    zh: "写着没有，案卷里却有",
    en: "Said not to be there, and on record",
  },
  "blanks-around": {
    zh: "首尾有空白",
    en: "Blanks at the ends of a text",
  },
  "decided-without-conclusion": {
    zh: "有决定日期，没有结论",
    en: "Decided, and not said what",
  },
  "ground-against-reason": {
    zh: "选定的情形与写明的原因不符",
    en: "The ground is not the one that the reason tells",
  },
  "late-payment": {
    zh: "没有按合同约定的时间付款",
    en: "Not paid when the contract says",
  },
  "another-central-site": {
    zh: "中心职能场所前后不一",
    en: "Another site has the central function",
  },
  "absent-chair": {
    zh: "会议主持人没有签到",
    en: "Who conducted a meeting is not on its sign-in sheet",
  },
  "reviewed-by-participant": {
    zh: "由参加审核的人复核",
    en: "Somebody who took part in the audit has reviewed it",
  },
  "certificate-beside-another": {
    zh: "同一次审核有两张证书",
    en: "Two certificates rest on one audit",
  },
  "another-chair": {
    zh: "主持会议的不是审核组长",
    en: "A meeting was not conducted by the leader",
  },
  "another-complained-about": {
    zh: "被投诉的不是审核组长",
    en: "A complaint names another than the leader",
  },
  "another-leader": {
    zh: "填表人不是审核组长",
    en: "A form was filled in by another than the leader",
  },
  "auditor-outside-item": {
    zh: "审核员审核了计划没有安排的事项",
    en: "An auditor audited an item that he was not sent to",
  },
  "auditor-without-checklist": { zh: "有审核员没有检查表", en: "An auditor has no checklist" },
  "nonconformity-left-out": { zh: "漏了不符合", en: "A nonconformity was left out" },
  "person-left-out": { zh: "漏了审核组的人", en: "Somebody of the team was left out" },
  "person-outside-team": { zh: "人员不在审核组", en: "Somebody is not of the audit team" },
  "unknown-certificate": { zh: "没有这张证书", en: "A certificate is named that is not there" },
  "unknown-nonconformity": {
    zh: "没有这项不符合",
    en: "A nonconformity is named that is not there",
  },
  "unknown-plan-item": { zh: "审核计划没有这一项", en: "An item is named that the plan has not" },
  "unknown-site": { zh: "没有这个场所", en: "A site is named that is not there" },
  "unplanned-site": { zh: "场所没有列入计划", en: "A site is not in the plan" },
  "item-without-auditor": { zh: "审核项目没有审核员", en: "An item has no auditor" },
  "name-of-another": { zh: "编号与姓名不是同一个人", en: "Number and name are of two people" },
  "number-given-twice": { zh: "同一编号用了两次", en: "A number was given twice" },
  "paper-left-out": {
    zh: "缺少其他同类审核都有的文件",
    en: "A paper is lacking that like audits have",
  },
  "paper-not-there": { zh: "所写的文件不在案卷里", en: "A paper that is named is not there" },
  "person-named-twice": { zh: "同一人在一处写了两次", en: "A person is named twice in one list" },
  "person-without-part": { zh: "没有参与本案卷的人员", en: "A person has no part in the case" },
  "person-without-record": { zh: "人员没有档案", en: "There is no record of a person" },
  "impossible-signature": { zh: "不可能的签署", en: "A signature cannot be" },
  "signed-as-another": { zh: "以不相应的身份签署", en: "Somebody signed in a role of another" },
  "statement-against-records": {
    zh: "声明与记录相反",
    en: "A statement says the opposite of the records",
  },
  "text-says-nothing": { zh: "文字没有内容", en: "A text says nothing" },
  "tied-to-client": { zh: "人员与认证委托人有关系", en: "A person is tied to the client" },
  "two-places-at-once": { zh: "同一时间安排在两处", en: "Somebody is in two places at once" },
});

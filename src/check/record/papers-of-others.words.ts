import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {field}: where it stands, {name}: what stands there, {client}: whose case it is. */
  ofOtherClient: {
    zh: "{field}是“{name}”，不是本案卷的客户“{client}”：这是另一家客户的文件",
    en: '{field} is "{name}" and not "{client}", the client of this case: a paper of another client',
  },
  fileWithClient: {
    zh: "把它放回所属的案卷，换成本客户的那一份；确是本客户的，改正名称，或登记名称变更",
    en: "File it where it belongs and put that of this client here; where it is of this client, correct the name or record its change",
  },
  /** {other}: the audit that it is of, {from} and {to}: the days of the audit it is filed with. */
  ofOtherAudit: {
    zh: "{record}是另一次审核（{other}）的：写着 {day}，这次审核在 {from} 至 {to}",
    en: "{record} is of another audit ({other}): it says {day}, and this audit was held from {from} to {to}",
  },
  ofNoAudit: {
    zh: "{record}不是这次审核的：写着 {day}，这次审核在 {from} 至 {to}；本案卷里也没有别的审核在那一天，像是另一个案卷的文件",
    en: "{record} is not of this audit: it says {day}, and this audit was held from {from} to {to}; the case has no other audit on that day, so it seems to be of another case",
  },
  fileWithAudit: {
    zh: "把它放回所属的审核或案卷，换成这次审核的那一份；确是这次审核的，改正其中的日期",
    en: "File it where it belongs and put that of this audit here; where it is of this audit, correct its days",
  },
});

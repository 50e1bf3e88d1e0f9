import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  description: {
    zh: "证书状态的变化必须走得通：先发证，有效的才能暂停、撤销或注销，暂停的才能恢复；撤销、注销、过期之后不再有变化。",
    en: "A certificate's status must change step by step: issued first; only a valid one is suspended, withdrawn or cancelled, only a suspended one restored; after withdrawal, cancellation or expiry nothing changes any more.",
  },
  /** `change` is "suspended" or the like; `fault` is one of those below. */
  wrongChange: {
    zh: "{certificate} 于 {on} {change}，{fault}",
    en: "{certificate} was {change} on {on}, {fault}",
  },
  unknownCertificate: {
    zh: "本案没有这个编号的证书",
    en: "but the case has no certificate of that number",
  },
  beforeIssue: { zh: "早于签发日期 {issuedOn}", en: "before it was issued on {issuedOn}" },
  afterExpiry: { zh: "但它已于 {expiresOn} 到期", en: "but it had expired on {expiresOn}" },
  afterEnd: { zh: "但它已于 {on} {change}", en: "but it had been {change} on {on}" },
  suspendedTwice: {
    zh: "但它自 {since} 起一直暂停",
    en: "but it had been suspended since {since}",
  },
  restoredUnsuspended: { zh: "但它没有被暂停", en: "but it was not suspended" },
  cancelledSuspended: {
    zh: "但它自 {since} 起暂停，尚未恢复",
    en: "but it had been suspended since {since} and not restored",
  },
  /** Why it does not apply. */
  noChanges: {
    zh: "没有证书状态变化（暂停、恢复、撤销、注销等）的记录",
    en: "no change of a certificate (suspension, restoration, withdrawal, cancellation) is recorded",
  },
});

import { defineWords } from "../../model/base/words.js";

export const words = defineWords({
  /** {name}: what the seal reads, {body}: the certification body. */
  another: {
    zh: "{record}以认证机构名义盖的是“{name}”的章，本机构是“{body}”",
    en: '{record} bears the seal of "{name}" for the certification body, which is "{body}"',
  },
  replace: {
    zh: "换成本机构签署的那一份；登记写错的，改正名称",
    en: "Put the one here that this body has sealed; where the name was written down wrongly, correct it",
  },
});

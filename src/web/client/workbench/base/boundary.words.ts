import { defineWords } from "../../../../model/base/words.js";

export const words = defineWords({
  failed: { zh: "此页面显示不出来", en: "This page cannot be shown" },
  remedy: {
    zh: "已保存的内容不受影响。请重新载入；如仍出现，请把当前地址告诉管理员。",
    en: "Nothing that was saved is lost. Load it again; if that does not help, tell the administrator the address of this page.",
  },
  reload: { zh: "重新载入", en: "Load again" },
});

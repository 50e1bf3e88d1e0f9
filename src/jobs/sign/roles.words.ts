import { defineJoined } from "../../model/base/words.js";

/** Roles in which nobody signs. */
export const words = defineJoined({
  noRole: { zh: "没有“{role}”这种签署角色", en: 'there is no role "{role}"' },
  known: { zh: "可用", en: "known: {roles}" },
});

import { defineWords } from "../model/base/words.js";

/** A submodule of git of which nothing was cloned, and what to do. */
export const words = defineWords({
  notCloned: {
    zh: "子模块 {submodule} 没有取下来，其中的内容没有检查",
    en: "The submodule {submodule} was not cloned; what is in it was not checked",
  },
  clone: {
    zh: "运行 git submodule update --init；在 CI 里让检出一并取子模块",
    en: "Run git submodule update --init; in CI, have the checkout fetch submodules",
  },
});

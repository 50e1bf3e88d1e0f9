import { defineJoined } from "../model/base/words.js";

export const words = defineJoined({
  notOurs: {
    zh: "缓存文件夹 {folder} 不是当前用户自己的，或者别人可以写入：不从里面运行任何东西",
    en: "belongs to somebody else, or others can write to it: nothing is run from it",
  },
  chooseAnother: {
    zh: "删去它，或把 XDG_CACHE_HOME 设为自己的文件夹",
    en: "remove it, or set XDG_CACHE_HOME to a folder of your own",
  },
});

import { defineJoined } from "../../model/base/words.js";

export const words = defineJoined({
  notOnce: {
    zh: "存储桶 {bucket} 的服务不理会 If-None-Match，后写的会盖掉先写的，无法保证每个结果只算一次",
    en: "the service of the bucket {bucket} does not heed If-None-Match, so that a later text takes the place of an earlier one and nothing would count once only",
  },
  another: {
    zh: "换一个支持条件写入的存储服务，或者用共享文件夹",
    en: "take a service that knows conditional writes, or a shared folder",
  },
  refused: {
    zh: "存储桶 {bucket} 用不了：{reason}",
    en: "the bucket {bucket} cannot be used: {reason}",
  },
  checkBucket: {
    zh: "检查桶名、密钥、权限和网络，然后再运行一次：做完的不会重做",
    en: "check its name, keys, rights and the network, then run again: what is done is not done again",
  },
});

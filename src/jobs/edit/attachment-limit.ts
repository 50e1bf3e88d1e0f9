/** A larger file is no attachment: nobody would open it to look at it. */
export const attachmentBytesAtMost = 64 * 1024 * 1024;

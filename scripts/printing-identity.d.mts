/** Names by its content the code that makes a file of a page, with the packages in it. */
export function printingIdentity(root?: string): Promise<string>;

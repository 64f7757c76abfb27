export const noticeFile: string
/** A plugin of esbuild's, whose types cannot be reached from this folder. */
export function thirdPartyLicences(): { name: string; setup(build: object): void }

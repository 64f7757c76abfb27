/** The address of an example judged by its own policy. */
export function exampleHref({ name, policy }: { readonly name: string; readonly policy: string }): string {
  return `/verdict?${new URLSearchParams({ example: name, policy })}`
}

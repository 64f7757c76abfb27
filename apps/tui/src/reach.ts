/** What a command may touch: this machine's files, or (for whoever comes over SSH) what is piped into it and no more. */
export type Reach = 'machine' | 'standard-input'

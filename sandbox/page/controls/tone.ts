/** How a state is to be taken. */
export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'quiet';

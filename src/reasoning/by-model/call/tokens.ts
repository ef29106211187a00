/** What can't be written in fewer tokens: role marks and the template around the messages. */
export const templateTokens = 48;

/**
 * Estimated tokens of a text, on the high side: about 3.5 characters a token in English and code,
 * one token a character elsewhere. The endpoint's own counts correct it (`TokenScale`).
 */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 128) ascii++;
  return Math.ceil(ascii / 3.5 + (text.length - ascii));
}

/** How the endpoint's counts relate to the estimate: the largest ratio seen, between 1 and 6. */
export class TokenScale {
  private ratio = 1;

  estimate(text: string): number {
    return Math.ceil(estimateTokens(text) * this.ratio);
  }

  /** Learns from the endpoint's count of a prompt; 0 says nothing (a cached prompt may be left out). */
  learn(prompt: string, counted: number): void {
    const estimated = estimateTokens(prompt);
    const own = counted - templateTokens;
    if (estimated < 50 || own <= 0) return;
    this.ratio = Math.min(6, Math.max(this.ratio, own / estimated));
  }

  /** After an overflow that told no count: the estimate was too small. */
  distrust(): void {
    this.ratio = Math.min(6, this.ratio * 1.7);
  }
}

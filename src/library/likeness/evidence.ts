/** What speaks for a passage of a pack beside its own words; shares (0..1), zero where nothing does. */
export interface PackEvidence {
  /** Likeness of the query to the nearest question that the section answers, and to the second nearest. */
  readonly asked: number;
  readonly askedToo: number;
  /** Words shared with the nearest question, as a cosine. */
  readonly exact: number;
  /** Share of the query's words, by what they tell, that all those questions together hold, often ones more. */
  readonly bag: number;
  /** Likeness to the passage's nearest sentence. */
  readonly said: number;
  /** Likeness to its headings below the article's title. */
  readonly heading: number;
  /** 1 under a heading such as "Summary" that most articles have. */
  readonly commonplace: number;
  /** Mean of `asked` over the article's three best sections: its subject is the query's. */
  readonly article: number;
}

export const noEvidence: PackEvidence = {
  asked: 0,
  askedToo: 0,
  exact: 0,
  bag: 0,
  said: 0,
  heading: 0,
  commonplace: 0,
  article: 0,
};

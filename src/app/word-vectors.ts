import type { WordVectors } from "../library/likeness/word-vectors.ts";
import { stem } from "../reasoning/by-rule/grading/stem.ts";
import { cosineOf, vectorOf } from "../reasoning/by-rule/vectors/word-vectors.ts";

/** What words mean, as the library wants it: the grader's vectors. */
export const wordVectors: WordVectors = { vectorOf: (word) => vectorOf(stem(word)), cosineOf };

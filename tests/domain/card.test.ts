import { describe, expect, it } from "vitest";
import { retrievability, review } from "../../src/domain/card.ts";

const now = Date.UTC(2026, 0, 10);
const day = 86_400_000;

describe("card", () => {
  it("comes back later the easier it was", () => {
    const dues = (["again", "hard", "good", "easy"] as const).map(
      (rating) => review({ card: undefined, rating, now }).due,
    );
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    expect(dues[3]! - now).toBeGreaterThan(day);
  });

  it("is forgotten with time, to about 90 % when due", () => {
    const card = review({ card: undefined, rating: "easy", now });
    expect(retrievability(card, now)).toBeGreaterThan(0.99);
    expect(retrievability(card, card.due)).toBeCloseTo(0.9, 1);
    expect(retrievability(card, now + 365 * day)).toBeLessThan(0.8);
  });

  it("takes a clock that was set back as no time passed", () => {
    const card = review({ card: undefined, rating: "good", now });
    const again = review({ card, rating: "good", now: now - 30 * day });
    expect(again.lastReview).toBe(now - 30 * day);
    expect(again.due - again.lastReview).toBe(review({ card, rating: "good", now }).due - now);
    expect(retrievability(card, now - day)).toBeLessThanOrEqual(1);
  });

  it("survives a jump of years", () => {
    const card = review({ card: undefined, rating: "good", now });
    const later = review({ card, rating: "good", now: now + 20 * 365 * day });
    expect(Number.isFinite(later.stability)).toBe(true);
    expect(later.due).toBeGreaterThan(later.lastReview);
  });
});

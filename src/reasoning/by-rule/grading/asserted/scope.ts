import { stopWords } from "../stop-words.ts";
import type { TokenizedText } from "../tokens.ts";
import { announcementOf, mayAnswer } from "./announcement.ts";
import { claims, enclosing, type Frame, frames, framing, type Standing, turn } from "./frames.ts";
import { isItem, marked, type Span } from "./markdown.ts";
import { isHedge, type Reply, replyOf } from "./reply.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { concluding, lookingBack } from "./words.ts";

/** What a token of an answer is: claimed, denied, mentioned, or part of the words that say which. */
export type Role = Standing | "frame";

/** A sentence with what the reading has found of it. */
interface Heard extends Sentence {
  readonly heading: boolean;
  readonly item: boolean;
  /** The quoted block it is in. */
  readonly quote: Span | undefined;
  /** A question, another's view, a supposition: what comes after it may be the verdict on it. */
  open: boolean;
  /** It is a verdict on others and says nothing else. */
  reply: boolean;
}

/** Where what is true begins again, after a list of what is false. */
const strongTurn =
  /^ (?:(?:but|however) )?(?:actually|in (?:fact|reality|truth)|what is (?:true|right)|the truth|(?:the )?(?:right|correct)) /;
const anyTurn =
  /^ (?:instead|rather|actually|however|but|in (?:fact|reality|truth)|what is (?:true|right)|the truth|i (?:think|say|claim)) /;

/** A frame is looked for in this many characters at the beginning of a sentence; a verdict around a claim in as many. */
const frameReach = 220;
const enclosingReach = 700;
/** An answer that says less than this after a verdict (in words of content) has nothing else to stand on. */
const littleElse = 4;

/** The role of each token. */
export function rolesOf(text: TokenizedText): readonly Role[] {
  const { tokens, clean } = text;
  const roles: Role[] = tokens.map(() => "asserted");
  const marks = marked(text);
  for (const span of marks.withdrawn) put(span, "mentioned");
  for (const span of marks.denied) put(span, "denied");
  for (const span of marks.marks) put(span, "frame");
  const sentences: Heard[] = sentencesOf(text).map((own) => ({
    ...own,
    heading: marks.headings.some((span) => within(own, span)),
    item: isItem(lineOf(own)),
    quote: marks.quotes.find((span) => within(own, span)),
    open: false,
    reply: false,
  }));
  sentences.forEach((_, at) => {
    read(at);
  });
  return roles;

  function within({ from, to }: Sentence, span: Span): boolean {
    return tokens[from]!.start >= span.from && tokens[to]!.start < span.to;
  }

  function lineOf({ from }: Sentence): string {
    const start = clean.lastIndexOf("\n", tokens[from]!.start - 1) + 1;
    return clean.slice(start, tokens[from]!.start + 1);
  }

  function put(span: Span, role: Role): void {
    tokens.forEach(({ start }, at) => {
      if (start >= span.from && start < span.to) set(at, role);
    });
  }

  /** What marks say outweighs what words say. */
  function set(at: number, role: Role): void {
    if (at !== -1 && roles[at] !== "frame") roles[at] = role;
  }

  function setWords({ places }: Sentence, [from, to]: readonly [number, number], role: Role): void {
    for (let k = from; k < to; k++) set(places[k]!, role);
  }

  function read(at: number): void {
    const own = sentences[at]!;
    const colon = own.words.indexOf(":");
    const lead = colon === -1 ? own.words : own.words.slice(0, colon);
    if (own.heading || colon !== -1 || own.end === ":") {
      const announced = announcementOf(lead);
      if (announced !== undefined && governs(at, announced, colon)) return;
    }
    if (own.end === "?") {
      frameOf(at, 0, claims);
      own.open = true;
      return;
    }
    const reply = replyOf(own.words);
    if (!reply && isHedge(own.words)) {
      own.reply = true;
      setWords(own, [0, own.words.length], "frame");
      return;
    }
    if (reply) {
      own.reply = true;
      if (judge(at, reply, false)) setWords(own, [0, own.words.length], "frame");
      return;
    }
    const from = leadingReply(at);
    const frame = frameOf(at, from);
    tags(own, Math.max(from, frame));
  }

  /** "All false: …": what follows, to the end of the list, of the line or of the section. */
  function governs(at: number, announced: "denies" | "agrees", colon: number): boolean {
    const own = sentences[at]!;
    const inline = colon !== -1 && colon < own.words.length - 1;
    if (
      announced === "denies" &&
      inline &&
      mayAnswer(own.words.slice(0, colon)) &&
      !own.item &&
      !agreesLater(at)
    )
      return false;
    if (announced === "agrees") return !inline;
    setWords(own, [0, colon === -1 ? own.words.length : colon + 1], "frame");
    if (inline) setWords(own, [colon + 1, own.words.length], "denied");
    own.open = true;
    // A label is for its sentence, "all of the following" for the whole line.
    if (inline && colon > 2) governFrom(at + 1, (next) => next.line === own.line, true);
    else if (!inline) governFrom(at + 1, (next) => (own.heading ? !next.heading : goesOn(at, next)));
    return true;
  }

  function governFrom(first: number, belongs: (next: Heard) => boolean, universal = false): void {
    for (let at = first; at < sentences.length; at++) {
      const next = sentences[at]!;
      if (!belongs(next) || turnsRound(next, universal)) return;
      setWords(next, [0, next.words.length], "denied");
      next.open = true;
    }
  }

  /** After a line that ends in a colon: its list, or else the rest. */
  function goesOn(at: number, next: Heard): boolean {
    if (next.heading) return false;
    return sentences[at + 1]!.item ? next.item || !next.begins : true;
  }

  function turnsRound({ text: own, words }: Sentence, universal: boolean): boolean {
    const colon = words.indexOf(":");
    if (
      colon > 0 &&
      /^(?:true|right|correct|correctly|reality|(?:the )?truth|facts?)$/.test(words.slice(0, colon).join(" "))
    )
      return true;
    return (universal ? strongTurn : anyTurn).test(own);
  }

  function agreesLater(at: number): boolean {
    return sentences
      .slice(at + 1)
      .some(
        ({ words }) => words.includes(":") && announcementOf(words.slice(0, words.indexOf(":"))) === "agrees",
      );
  }

  /** "That's wrong, it is …", "No: …": the verdict before the first comma, and where the sentence goes on. */
  function leadingReply(at: number): number {
    const own = sentences[at]!;
    const cut = own.words.findIndex((word) => word === "," || word === ":" || word === "-");
    if (cut < 1) return 0;
    const words = own.words.slice(0, cut);
    const reply = replyOf(words);
    // "Yeah right, …" mocks what follows; "a false answer: …" announces it.
    const mocks = /^(?:yeah|oh|as|ha)$/.test(words[0]!) && reply?.kind === "retracts";
    if (!reply || mocks || !(words.length === 1 || reply.kind === "retracts" || lookingBack.has(words[0]!)))
      return 0;
    if (judge(at, reply, true)) setWords(own, [0, cut + 1], "frame");
    return cut + 1;
  }

  /** Reads the frame at the beginning of what is left of a sentence; the word after it. */
  function frameOf(at: number, first: number, tried: readonly Frame[] = frames): number {
    const own = sentences[at]!;
    const rest = ` ${own.words.slice(first).join(" ")} `;
    if (!framing.test(rest)) return first;
    const place = (index: number) => first + rest.slice(0, index).split(" ").length - 2;
    for (const { pattern, standing, open } of tried === frames ? enclosing : []) {
      const match = pattern.exec(rest.slice(0, enclosingReach));
      if (!match) continue;
      const words = match.groups!.held!;
      const start = match[0].indexOf(words);
      const held: [number, number] = [place(start), place(start + words.length) + 1];
      const end = place(match[0].length);
      setWords(own, [first, end + 1], "frame");
      restore(own, held, standing);
      own.open = open;
      return end + 1;
    }
    for (const frame of tried) {
      const match = frame.pattern.exec(rest.slice(0, frameReach));
      if (match) return hold(at, frame, { first, start: place(match[0].length) + 1 });
    }
    return first;
  }

  function restore({ places }: Sentence, [from, to]: readonly [number, number], role: Role): void {
    for (let k = from; k < to; k++) if (places[k] !== -1) roles[places[k]!] = role;
  }

  function hold(
    at: number,
    { standing, open }: Frame,
    { first, start }: { first: number; start: number },
  ): number {
    const own = sentences[at]!;
    setWords(own, [first, start], "frame");
    own.open = open || standing !== "asserted";
    if (standing === "asserted") return start;
    const rest = ` ${own.words.slice(start).join(" ")} `;
    const turned = turn.exec(rest);
    const end = turned ? start + rest.slice(0, turned.index).split(" ").length - 1 : own.words.length;
    setWords(own, [start, end], standing);
    if (own.words[start] === ":" || (own.end === ":" && start >= own.words.length))
      governFrom(at + 1, (next) => (start < own.words.length ? next.line === own.line : goesOn(at, next)));
    return start;
  }

  /** Verdicts behind what they judge: "… – that is wrong", "…, said no one ever", "… (false)". */
  function tags(own: Heard, first: number): void {
    let start = first;
    const conditional = concluding.has(own.words[0]!);
    for (let at = first; at < own.words.length; at++) {
      const mark = own.words[at]!;
      if (!/^[-,:(]$/.test(mark)) continue;
      let end = at + 1;
      while (end < own.words.length && !/^[-,:()]$/.test(own.words[end]!)) end++;
      const last = own.words.slice(end).every((word) => !/[a-z0-9]/.test(word));
      const words = own.words.slice(at + 1, end);
      const reply = replyOf(words);
      if (!reply || !mayTag({ mark, words, last, conditional, reply, before: at - start })) continue;
      const changed = own.places.slice(start, at).filter((place) => judgeToken(place, reply.kind));
      if (changed.length > 0) setWords(own, [at, end], "frame");
      if (changed.length > 0 && start === 0 && last && reply.kind !== "agrees")
        judgeAll(sentences.slice(linked(sentences.indexOf(own)), sentences.indexOf(own)), reply.kind);
      if (reply.ofAll && reply.kind !== "agrees") judge(sentences.indexOf(own), reply, false);
      start = end;
    }
  }

  /** Whether it changed the token's role. */
  function judgeToken(at: number, kind: Reply["kind"]): boolean {
    const before = roles[at];
    if (kind !== "agrees") set(at, kind === "denies" ? "denied" : "mentioned");
    else if (before === "mentioned") set(at, "asserted");
    return roles[at] !== before;
  }

  /** A verdict on what was said before: on the open view before it, else on the sentence, or on all when nothing else is said. */
  function judge(at: number, reply: Reply, leading: boolean): boolean {
    let last = at - 1;
    while (last >= 0 && sentences[last]!.reply) last--;
    const before = sentences[last];
    if (!before) return false;
    if (before.open || before.quote) return judgeAll(openRun(last, reply.ofAll), reply.kind);
    if (reply.kind === "agrees" || (leading && !reply.corrects)) return false;
    const ends = reply.bare ? at === sentences.length - 1 : saysLittle(at + 1);
    if (reply.bare && !reply.corrects && !ends) return false;
    const everything = reply.ofAll || (!reply.corrects && !leading && ends);
    return judgeAll(sentences.slice(everything ? 0 : linked(last), everything ? at : last + 1), reply.kind);
  }

  /** Whether there was anything to judge; a question that is agreed to keeps its words. */
  function judgeAll(judged: readonly Sentence[], kind: Reply["kind"]): boolean {
    for (const { from, to } of judged) for (let at = from; at <= to; at++) judgeToken(at, kind);
    return true;
  }

  /** The block, the questions, or the views that a verdict is about. */
  function openRun(last: number, all: boolean): Heard[] {
    const end = sentences[last]!;
    if (end.quote) return sentences.filter(({ quote }) => quote === end.quote);
    let first = linked(last);
    const belongs = (own: Heard) => own.open && (all || (end.end === "?" && own.end === "?"));
    while (first > 0 && belongs(sentences[first - 1]!)) first = linked(first - 1);
    return sentences.slice(first, last + 1);
  }

  /** The first of the sentences that semicolons tie to this one. */
  function linked(at: number): number {
    let first = at;
    while (
      first > 0 &&
      sentences[first - 1]!.end === ";" &&
      !sentences[first - 1]!.open &&
      !sentences[first - 1]!.reply
    )
      first--;
    return first;
  }

  function saysLittle(from: number): boolean {
    const rest = sentences.slice(from).filter(({ words }) => replyOf(words) === undefined);
    const content = rest
      .flatMap(({ words }) => words)
      .filter((word) => /[a-z]/.test(word) && !stopWords.has(word));
    return content.length < littleElse;
  }
}

/** Whether a verdict inside a sentence is one on what comes before it, and no part of the subject matter. */
function mayTag(of: {
  readonly mark: string;
  readonly words: readonly string[];
  readonly last: boolean;
  readonly conditional: boolean;
  readonly reply: Reply;
  readonly before: number;
}): boolean {
  const { mark, words, last, conditional, reply, before } = of;
  const first = words.find((word) => !/^(?:and|but|though|although|yet|however)$/.test(word)) ?? "";
  if (reply.kind === "retracts") return last || first === "said";
  if (mark === ",")
    return !conditional && lookingBack.has(first) && (first !== "it" || reply.kind === "agrees");
  if (mark === "-") return last || lookingBack.has(first);
  return last && (mark === "(" || before >= 3);
}

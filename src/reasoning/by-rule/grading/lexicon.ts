import { stem } from "./stem.ts";

/**
 * Everyday English that means the same, or the opposite, when people explain things. Our own list: each line is an axis,
 * its sides are parted by `|`; words of a side stand for each other, the two sides contradict each other.
 */
const axes = `
increase increases grow growth rise raise up upward more larger bigger greater higher enlarge boost gain expand climb amplify extra additional big large high great maximize maximise max maximum maximal most many | decrease reduce reduction shrink drop down downward less fewer smaller lower lessen diminish decline fall cut minimize minimise min minimum minimal least small low few little tiny
fast quick rapid speed accelerate | slow sluggish
before earlier prior precede previous | after later afterwards subsequent follow
first start begin initial initially | last end final finish finally
same equal identical alike unchanged constant | different differ distinct unequal varied dissimilar
with contain include | without exclude lack
open | close closed
connect connected attached linked joined | disconnect disconnected separate separated detached unconnected
complete full whole entire | incomplete partial broken empty
easy simple simpler easily | hard difficult complex complicated harder
strong powerful strengthen | weak weaken
near close nearby closer nearer | far distant farther further away
hot warm heat warmer | cold cool chill
light lightweight | heavy
rough coarse rougher | smooth fine smoother
wide broad | narrow
thick | thin
deep | shallow
long lengthy | short brief
rich | poor
cheap inexpensive | expensive costly pricey
hard hardness harder | soft softer
possible able can | impossible unable
necessary required need must mandatory | unnecessary optional
true correct right valid | false wrong incorrect invalid
good well better best improve improvement | bad worse worst poorly worsen degrade
positive plus | negative minus
stable stability | unstable instability
converge convergence | diverge divergence
allow permit enable let | prevent forbid disallow block prohibit inhibit
push repel | pull attract
visible | invisible hidden
always | never
encode encoder | decode decoder
forward | backward backwards
local | global
static fixed | dynamic
linear | nonlinear
dense | sparse
explicit explicitly | implicit implicitly
supervised labeled labelled | unsupervised unlabeled unlabelled
synchronous | asynchronous async
mutable | immutable
discrete | continuous
dependent depend | independent
underfit underfitting | overfit overfitting
underflow | overflow
inside internal in inner | outside external outer
top upper | bottom
succeed success successful | fail failure
win | lose
keep retain preserve | lose discard forget
similar resemble | different dissimilar
accept | reject
active on enabled | inactive off disabled
add addition | subtract subtraction
multiply | divide division
freeze frozen | unfreeze unfrozen trainable
known | unknown
vanish vanishing | explode exploding
clear obvious | unclear
exact precise | approximate approximation
stateful | stateless
public | private
online | offline
input | output
parallel | sequential serial
often frequent frequently | rare rarely seldom
upload | download
`;

/** Words that stand for one another without an opposite. */
const sames = `
change alter modify vary adjust shift transform update
keep retain preserve maintain store save cache remember hold
remove delete drop eliminate discard erase
make create produce generate build construct yield form
show display indicate reveal demonstrate
compute calculate determine evaluate work
get receive obtain acquire retrieve fetch
give provide supply return deliver
need require demand
help aid assist support
fix repair correct
happen occur
break damage destroy ruin burn
move travel transfer carry transport
stop halt cease
choose select pick
find locate discover detect spot
check verify test examine inspect validate
error mistake loss
split divide separate partition
join merge combine concatenate unite
copy duplicate replicate
send transmit
use utilize employ apply
stick cling adhere
huge enormous giant
forbid
path route way
gap hole
data dataset information
weight parameter
network net nn
feature attribute
prediction output predict
target label truth
memory ram
average mean
probability likelihood chance
size amount quantity number count
mistake bug
picture image photo
task job problem
goal aim objective purpose
method technique approach strategy
limit bound cap restrict constrain
noise noisy
random stochastic arbitrary
important crucial essential key significant
result outcome consequence effect
cause lead reason trigger induce
estimate approximate guess
step update
run execute
function procedure routine
learn train fit
unseen new novel held-out
example sample instance
similar alike resemble
direction
proportional
area region
shape form
pieces parts components
materials stuff
`;

/** What a word may be exchanged for: its sense groups, and its side on an axis of opposites. */
export interface Sense {
  readonly groups: readonly number[];
  readonly sides: readonly { readonly axis: number; readonly sign: 1 | -1 }[];
}

const senses = new Map<string, { groups: number[]; sides: { axis: number; sign: 1 | -1 }[] }>();
const words = (side: string) => [...new Set(side.trim().split(/\s+/).map(stem))];
let groups = 0;
const senseFor = (word: string) => {
  const known = senses.get(word);
  if (known) return known;
  const made = { groups: [], sides: [] };
  senses.set(word, made);
  return made as { groups: number[]; sides: { axis: number; sign: 1 | -1 }[] };
};

axes
  .trim()
  .split("\n")
  .forEach((line, axis) => {
    line.split("|").forEach((side, index) => {
      groups++;
      for (const word of words(side)) {
        const sense = senseFor(word);
        sense.groups.push(groups);
        sense.sides.push({ axis, sign: index === 0 ? 1 : -1 });
      }
    });
  });
for (const line of sames.trim().split("\n")) {
  groups++;
  for (const word of words(line)) senseFor(word).groups.push(groups);
}

/** The everyday senses of a stem; undefined for a word that is in no list. */
export function senseOf(stemmed: string): Sense | undefined {
  return senses.get(stemmed);
}

const opposing = /^(?:un|in|im|ir|non|dis|de|a|mis|anti)(.{4,})$/;

/** Whether two stems are opposites: on two sides of an axis, or one is the other with a denying prefix. */
export function areOpposite(a: string, b: string): boolean {
  if (a === b) return false;
  const [left, right] = [senses.get(a), senses.get(b)];
  if (left && right) {
    for (const { axis, sign } of left.sides)
      if (right.sides.some((side) => side.axis === axis && side.sign !== sign)) return true;
  }
  return opposing.exec(a)?.[1] === b || opposing.exec(b)?.[1] === a;
}

/** Whether two stems belong to a common sense group. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [senses.get(a), senses.get(b)];
  return (
    left !== undefined && right !== undefined && left.groups.some((group) => right.groups.includes(group))
  );
}

// Letters of other scripts that look like Latin ones: our own list, letter above letter.
const rows: readonly (readonly [letters: string, latin: string])[] = [
  // Cyrillic
  ["авеёгкмнопрстухьѕіїјһԁԛԝӏєѵԍҡұүөәɵ", "abeerkmhonpctyxbsiijhdqwlevgkyyoeo"],
  // Greek letters that stand for no quantity in the rubrics
  ["οιυνχζϲϳ", "oiuvxzcj"],
  // Armenian
  ["օոսցհյքլ", "onughjpl"],
  // Small capitals, dotless, turned and open letters
  ["ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢıȷɑɡɩʋɯɐɔɹʇʌɛøłđħŧ", "abcdeghijklmnoprstuvwyzijagiuwacrtveoldht"],
];

const alike = new Map<string, string>();
for (const [letters, latin] of rows) {
  const own = [...latin];
  [...letters].forEach((letter, at) => {
    alike.set(letter, own[at]!);
  });
}

/** Inside a Latin word these are no quantities either: "fαlse". */
const insideWords: Readonly<Record<string, string>> = {
  α: "a",
  β: "b",
  γ: "y",
  ε: "e",
  ϵ: "e",
  η: "n",
  κ: "k",
  μ: "u",
  µ: "u",
  π: "n",
  ρ: "p",
  σ: "o",
  τ: "t",
  ω: "w",
};

/** Greek capitals that are Latin ones to the eye; formulas use their small letters. */
const capitals: Readonly<Record<string, string>> = {
  Α: "a",
  Β: "b",
  Ε: "e",
  Ζ: "z",
  Η: "h",
  Ι: "i",
  Κ: "k",
  Μ: "m",
  Ν: "n",
  Ο: "o",
  Ρ: "p",
  Τ: "t",
  Υ: "y",
  Χ: "x",
};
export const latinCapital = (letter: string): string | undefined => capitals[letter];

/** The Latin letter that a letter of another script looks like; undefined for all others. */
export const looksLike = (letter: string): string | undefined => alike.get(letter);

/** The same for a Greek letter between two Latin ones. */
export const looksLikeInside = (letter: string): string | undefined => insideWords[letter];

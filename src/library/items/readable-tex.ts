const letters: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  kappa: "κ",
  lambda: "λ",
  mu: "µ",
  nu: "ν",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Pi: "Π",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  sum: "Σ",
  int: "∫",
  cdot: "·",
  times: "×",
  pm: "±",
  approx: "≈",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  infty: "∞",
  partial: "∂",
  nabla: "∇",
  to: "→",
  ln: "ln",
  log: "log",
  exp: "exp",
  sin: "sin",
  cos: "cos",
  tan: "tan",
  max: "max",
  min: "min",
};

/** Simple TeX as people write it in a line: Greek letters, names of functions, fractions with a stroke. */
export function readableTex(tex: string): string {
  const side = (part: string) => (/^[^-+\s/]+$/.test(part) ? part : `(${part})`);
  return tex
    .replace(
      /\\[dt]?frac\{([^{}]+)\}\{([^{}]+)\}/g,
      (_, top: string, under: string) => ` (${side(top)} / ${side(under)}) `,
    )
    .replace(/\\(?:text|mathrm|mathit|operatorname)\{([^{}]*)\}/g, "$1")
    .replace(/\\(?:left|right)(?![\p{L}])/gu, "")
    .replace(/\\[,;! ]/g, " ")
    .replace(/\\([A-Za-z]+) ?(?![A-Za-z])/g, (whole, name: string) =>
      !Object.hasOwn(letters, name)
        ? whole
        : `${letters[name]}${/^[a-z]{2,3}$/.test(letters[name]!) ? " " : ""}`,
    )
    .replace(/\^\{([\p{L}\p{N}]{2,})\}/gu, "^($1)")
    .replace(/([_^])\{([\p{L}\p{N}]+)\}/gu, "$1$2")
    .replace(/(?<== ?) *\(([^()]+)\) *$/, " $1")
    .replace(/ {2,}/g, " ")
    .trim();
}

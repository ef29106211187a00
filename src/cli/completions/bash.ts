import type { CommandFacts, OptionFacts } from "./describe.ts";

/** A completion script for bash 3.2 and newer; it needs nothing but `compgen`. */
export function bashScript(commands: readonly CommandFacts[]): string {
  const withValue = [...new Set(commands.flatMap(({ options }) => options.filter((o) => o.takesValue)))];
  const paths = commands.filter(({ path }) => path.length > 0).map(({ path }) => path.join(" "));
  return `# bash completion for viva. Load it with: source <(viva completions bash)
_viva() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev= path= word next i
  [ "$COMP_CWORD" -gt 0 ] && prev=\${COMP_WORDS[COMP_CWORD-1]}
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    next="\${path:+$path }$word"
    case "$next" in
      ${paths.map((path) => `"${path}"`).join("|")}) path=$next ;;
    esac
  done
  COMPREPLY=()
  case "$prev" in
${uniqueOptions(withValue)
  .map((option) => `    ${flagsOf(option)}) ${valueCompletion(option)}; return ;;`)
  .join("\n")}
  esac
  case "$path" in
${commands.map((command) => `    "${command.path.join(" ")}") ${bodyOf(command)} ;;`).join("\n")}
  esac
}
complete -o default -F _viva viva
`;
}

/** Options of one name complete alike, whichever command they belong to. */
function uniqueOptions(options: readonly OptionFacts[]): OptionFacts[] {
  return [...new Map(options.map((option) => [option.long, option])).values()];
}

function flagsOf({ long, short }: OptionFacts): string {
  return short === undefined ? long : `${long}|${short}`;
}

function valueCompletion({ values }: OptionFacts): string {
  if (values === "topics") return words("$(viva completions topics 2>/dev/null)");
  if (values === "folders") return 'COMPREPLY=($(compgen -d -- "$cur"))';
  if (values === "files") return 'COMPREPLY=($(compgen -f -- "$cur"))';
  return values ? words(values.join(" ")) : ":";
}

function bodyOf({ subcommands, options, argument }: CommandFacts): string {
  const flags = options.flatMap(({ long, short }) => (short === undefined ? [long] : [long, short]));
  const names = subcommands.map(({ name }) => name);
  const listed =
    argument === "sessions" || argument === "topics"
      ? [`$(viva completions ${argument} 2>/dev/null)`]
      : argument === "shells"
        ? ["bash", "zsh", "fish"]
        : [];
  const plain = [...names, ...listed].join(" ");
  const positional = argument === "files" ? 'COMPREPLY=($(compgen -f -- "$cur"))' : words(plain);
  return `case "$cur" in -*) ${words(flags.join(" "))} ;; *) ${positional} ;; esac`;
}

function words(list: string): string {
  return `COMPREPLY=($(compgen -W "${list}" -- "$cur"))`;
}

import type { CommandFacts, OptionFacts } from "./describe.ts";

/** A completion script for zsh: descriptions beside the names, topics and sessions as they are now. */
export function zshScript(commands: readonly CommandFacts[]): string {
  return `#compdef viva
# zsh completion for viva. Load it with: source <(viva completions zsh)
_viva_known_topics() { local -a ids; ids=(\${(f)"$(viva completions topics 2>/dev/null)"}); compadd -a ids }
_viva_known_sessions() { local -a ids; ids=(\${(f)"$(viva completions sessions 2>/dev/null)"}); compadd -a ids }

${commands.map(functionOf).join("\n")}
(( $+functions[compdef] )) && compdef _viva viva
[[ "\${funcstack[1]}" == _viva ]] && _viva "$@"
`;
}

function functionOf(command: CommandFacts): string {
  const name = nameOf(command.path);
  const options = command.options.flatMap(optionSpecs).join(" \\\n    ");
  if (command.subcommands.length === 0) {
    return `${name}() {
  _arguments -s \\
    ${options}${argumentSpec(command)}
}
`;
  }
  const described = command.subcommands.map(({ name: sub, description }) => quoted(`${sub}:${description}`));
  const cases = command.subcommands.map(
    ({ name: sub }) => `      ${sub}) ${nameOf([...command.path, sub])} ;;`,
  );
  return `${name}() {
  local curcontext="$curcontext" state line
  local -a commands=(
    ${described.join("\n    ")}
  )
  _arguments -s -C \\
    ${options} \\
    '1: :->command' '*:: :->rest'
  case "$state" in
    command) _describe command commands ;;
    rest) case "$line[1]" in
${cases.join("\n")}
    esac ;;
  esac
}
`;
}

function nameOf(path: readonly string[]): string {
  return ["_viva", ...path].join("_");
}

function optionSpecs({ long, short, description, takesValue, values }: OptionFacts): string[] {
  const action =
    values === "topics"
      ? "_viva_known_topics"
      : values === "folders"
        ? "_files -/"
        : values === "files"
          ? "_files"
          : values
            ? `(${values.join(" ")})`
            : "";
  const value = takesValue ? `:${long.replace(/^--/, "")}:${action}` : "";
  const text = description.replace(/[[\]]/g, "").replace(/:/g, "\\:");
  return [long, ...(short === undefined ? [] : [short])].map((flag) => quoted(`${flag}[${text}]${value}`));
}

function argumentSpec({ argument }: CommandFacts): string {
  const actions = {
    sessions: "1:session:_viva_known_sessions",
    topics: "1:topic:_viva_known_topics",
    files: "*:file:_files",
    shells: "1:shell:(bash zsh fish)",
  };
  return argument === undefined ? "" : ` \\\n    ${quoted(actions[argument])}`;
}

function quoted(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}

using System.CommandLine;
using System.Globalization;

namespace ForBedring.Tool;

/// <summary><c>forbedring completion SHELL</c>: a script that lets a shell complete commands and options.</summary>
internal static class CompletionCommand
{
    public static OwnCommand Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command("completion", "A completion script for a shell, on standard output.") { shell };
        return new(command, (options, run) => run.Write(null, ScriptFor(options.GetRequiredValue(shell))));
    }

    private static string ScriptFor(string shell)
    {
        var commands = string.Join(' ', CommandTree.Names);
        var byCommand = CommandTree.Programs.Select(p => (p.Name, Options: string.Join(' ', p.Load().Command.Options.Select(o => o.Name).Append("--lang").Append("--help").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))).ToList();
        return shell switch
        {
            "bash" => $$"""
                _forbedring() {
                    local word=${COMP_WORDS[COMP_CWORD]} words
                    if [ "$COMP_CWORD" -eq 1 ]; then words="{{commands}}"; else
                        case ${COMP_WORDS[1]} in
                {{Lines("            {0}) words=\"{1}\" ;;")}}
                        esac
                    fi
                    if [[ $word == -* || $COMP_CWORD -eq 1 ]]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
                }
                complete -F _forbedring forbedring

                """,
            "zsh" => $$"""
                #compdef forbedring
                _forbedring() {
                    if (( CURRENT == 2 )); then compadd {{commands}}; return; fi
                    if [[ $words[CURRENT] != -* ]]; then _files; return; fi
                    case $words[2] in
                {{Lines("        {0}) compadd -- {1} ;;")}}
                    esac
                }
                compdef _forbedring forbedring

                """,
            _ => $$"""
                Register-ArgumentCompleter -Native -CommandName forbedring -ScriptBlock {
                    param($word, $ast, $position)
                    $options = @{
                {{Lines("        '{0}' = '{1}'")}}
                    }
                    $elements = $ast.CommandElements
                    $words = if ($elements.Count -lt 2 -or ($elements.Count -eq 2 -and $word)) { '{{commands}}' } else { $options["$($elements[1])"] }
                    "$words" -split ' ' | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
                }

                """,
        };

        string Lines(string form) => string.Join('\n', byCommand.Select(c => string.Format(CultureInfo.InvariantCulture, form, c.Name, c.Options)));
    }
}

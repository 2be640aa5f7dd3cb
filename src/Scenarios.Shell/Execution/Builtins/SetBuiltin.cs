using System.Text;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Quoting;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>set [-efux] [-o option] [--] [argument …]</c>.</summary>
internal sealed class SetBuiltin : IBuiltin
{
    public string Name => "set";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count == 0)
        {
            await call.Print(List(call.State.Variables));
            return 0;
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            if (argument == "--" || argument is not ['-' or '+', _, ..])
            {
                call.State.Positional = [.. call.Arguments.Skip(argument == "--" ? i + 1 : i)];
                return 0;
            }

            foreach (var letter in argument.AsSpan(1).ToArray())
            {
                var option = letter == 'o' ? (++i < call.Arguments.Count ? call.Arguments[i] : string.Empty) : letter.ToString();
                if (Switch(call.State.Options, option, argument[0] == '-') is not { } options)
                {
                    return IsKnown(option) || option.Length == 0
                        ? await call.NotSimulated($"set {argument} {option}".TrimEnd())
                        : await Invalid(call, argument, option);
                }

                call.State.Options = options;
            }
        }

        return 0;
    }

    public static ShellOptions? Switch(ShellOptions options, string option, bool isOn) => option switch
    {
        "e" or "errexit" => options with { ExitOnError = isOn },
        "u" or "nounset" => options with { UnsetIsError = isOn },
        "x" or "xtrace" => options with { TracesCommands = isOn },
        "f" or "noglob" => options with { KeepsGlobs = isOn },
        "pipefail" => options with { PipelineFailsWithAnyPart = isOn },
        _ => null,
    };

    private static bool IsKnown(string option) =>
        option is "a" or "b" or "h" or "k" or "m" or "n" or "p" or "t" or "v" or "B" or "C" or "E" or "H" or "P" or "T"
        or "allexport" or "braceexpand" or "emacs" or "errtrace" or "functrace" or "hashall" or "histexpand" or "history" or "ignoreeof"
            or "interactive-comments"
        or "keyword" or "monitor" or "noclobber" or "noexec" or "nolog" or "notify" or "onecmd" or "physical" or "posix" or "privileged"
            or "verbose" or "vi";

    private static async Coroutine<int> Invalid(BuiltinCall call, string argument, string option)
    {
        if (option.Length > 1)
        {
            return await call.Fail($"{option}: invalid option name", 2);
        }

        return await call.InvalidOption($"{argument[0]}{option}", "set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]");
    }

    private static string List(ShellVariables variables)
    {
        var text = new StringBuilder();
        foreach (var (name, variable) in variables.All)
        {
            if (variable.Value is { } value)
            {
                text.Append($"{name}={(value.Length == 0 ? value : ShellQuote.Of(value))}\n");
            }
        }

        return text.ToString();
    }
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>trap [action] condition …</c> (POSIX 2.14).</summary>
internal sealed class TrapBuiltin : IBuiltin
{
    public string Name => "trap";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var arguments = call.Arguments is ["--", ..] ? [.. call.Arguments.Skip(1)] : call.Arguments;
        if (arguments.Count == 0 || arguments is ["-p"])
        {
            await Print(call);
            return 0;
        }

        if (arguments[0] is ['-', _, ..] option)
        {
            return await call.NotSimulated($"trap {option}");
        }

        // A leading number is a condition rather than an action, and so is a single word.
        var isReset = arguments.Count == 1 || (arguments[0].Length > 0 && arguments[0].All(char.IsAsciiDigit));
        var action = isReset || arguments[0] == "-" ? null : arguments[0];
        var status = 0;
        foreach (var condition in arguments.Skip(isReset ? 0 : 1))
        {
            if (condition is "ERR" or "DEBUG" or "RETURN")
            {
                status = await call.NotSimulated($"trap {condition}");
            }
            else if (SignalNames.Parse(condition) is { } signal)
            {
                call.Shell.Signals.Set(signal, action);
            }
            else
            {
                status = await Refuse(call, condition);
            }
        }

        return status;
    }

    private static async Coroutine Print(BuiltinCall call)
    {
        var isBash = call.Shell.Voice.Flavour == ShellFlavour.Bash;
        foreach (var (signal, action) in call.Shell.Signals.Traps)
        {
            var name = SignalNames.Of(signal);
            await call.Print($"trap -- '{action.Replace("'", @"'\''", StringComparison.Ordinal)}' "
                + $"{(isBash && signal > 0 ? "SIG" : string.Empty)}{name}\n");
        }
    }

    private static Coroutine<int> Refuse(BuiltinCall call, string condition) => call.Shell.Voice.Flavour switch
    {
        ShellFlavour.Bash => call.Fail($"{condition}: invalid signal specification"),
        ShellFlavour.Dash => call.Fail($"{condition}: bad trap"),
        _ => call.Fail($"{condition}: invalid signal specification"),
    };
}

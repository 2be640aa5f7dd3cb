using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>kill [-signal] job|pid …</c>: for the shell's own jobs, and in a container for every process in it.</summary>
internal sealed class KillBuiltin : IBuiltin
{
    public string Name => "kill";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var (index, signal) = (0, SignalNames.Terminate);
        if (call.Arguments is [['-', ..] option, ..])
        {
            index = option is "-s" or "-n" ? 2 : 1;
            var name = index == 2 ? call.Arguments.ElementAtOrDefault(1) ?? string.Empty : option[1..];
            if (SignalNames.Parse(name) is not { } number)
            {
                return name is "l" or "L" ? await call.NotSimulated($"kill {option}")
                    : await call.Fail($"{name}: invalid signal specification");
            }

            if (SignalNames.IsJobControl(number))
            {
                return await call.NotSimulated($"kill {option}");
            }

            signal = number;
        }

        var status = index < call.Arguments.Count ? 0 : await Usage(call);
        foreach (var argument in call.Arguments.Skip(index))
        {
            var target = Find(call, argument);
            status = target is null ? await Refuse(call, argument) : Send(target, signal);
            if (target is not null && ReferenceEquals(target, call.Shell.Process))
            {
                // A signal to oneself arrives before kill(2) returns.
                await call.Shell.Simulation.Processes.Sleep(TimeSpan.Zero);
            }
        }

        return status;
    }

    private static Process? Find(BuiltinCall call, string argument)
    {
        if (call.Shell.Jobs.Find(argument) is { } job)
        {
            return job.Process;
        }

        return int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id == call.Shell.Process.LocalId ? call.Shell.Process : call.Shell.Process.Namespace?.Find(id)
            : null;
    }

    private static int Send(Process process, int signal)
    {
        if (signal > 0)
        {
            process.Signal(signal);
        }

        return 0;
    }

    private static Coroutine<int> Refuse(BuiltinCall call, string argument)
    {
        if (argument.StartsWith('%'))
        {
            return call.Fail($"{argument}: no such job");
        }

        var isNumber = argument.All(char.IsAsciiDigit);
        return call.Shell.Voice.Flavour switch
        {
            ShellFlavour.Bash =>
                isNumber ? call.Fail($"({argument}) - No such process") : call.Fail($"{argument}: arguments must be process or job IDs"),
            ShellFlavour.Dash => isNumber ? call.Fail("No such process") : call.Fail($"Illegal number: {argument}", 2),
            _ => isNumber ? call.Fail($"can't kill pid {argument}: No such process") : call.Fail($"invalid number '{argument}'"),
        };
    }

    private static async Coroutine<int> Usage(BuiltinCall call)
    {
        await call.Descriptors.Error.Write(
            "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n");
        return 2;
    }
}

using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Machine;

/// <summary><c>kill [-SIGNAL] PID …</c>, for callers without a shell builtin: the processes of the same container.</summary>
internal sealed class KillProgram : IProgram
{
    public string Name => "kill";

    public async Coroutine<int> Run(ProgramContext context)
    {
        var (arguments, signal) = (context.Arguments, SignalNames.Terminate);
        var index = 0;
        if (arguments is [['-', _, ..] option, ..])
        {
            index = option == "-s" ? 2 : 1;
            if (SignalNames.Parse(index == 2 ? arguments.ElementAtOrDefault(1) ?? string.Empty : option[1..]) is not { } number)
            {
                return await Fail(context, option == "-l" ? "not simulated: option -l" : $"invalid option {option}");
            }

            signal = number;
        }

        if (SignalNames.IsJobControl(signal))
        {
            return await Fail(context, $"not simulated: SIG{SignalNames.Of(signal)}");
        }

        var status = 0;
        foreach (var argument in arguments.Skip(index))
        {
            if (int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && context.Process.Namespace?.Find(id) is { } process)
            {
                if (signal > 0)
                {
                    process.Signal(signal);
                }
            }
            else
            {
                status = await Fail(context, context.Userland == Userland.BusyBox ? $"can't kill pid {argument}: No such process"
                    : $"({argument}): No such process");
            }
        }

        return status;
    }

    private static async Coroutine<int> Fail(ProgramContext context, string message)
    {
        await context.Error.Write($"kill: {message}\n");
        return 1;
    }
}

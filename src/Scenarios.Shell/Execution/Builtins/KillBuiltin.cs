using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Redirection;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>kill [-signal] job|pid …</c> for the shell's own jobs; other processes are left to the machine's own <c>kill</c>, if it has one.</summary>
internal sealed class KillBuiltin : IBuiltin
{
    public string Name => "kill";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var (index, exitCode) = (0, 143);
        if (call.Arguments is [['-', ..] option, ..])
        {
            index = option == "-s" ? 2 : 1;
            var signal = option == "-s" ? call.Arguments.ElementAtOrDefault(1) ?? string.Empty : option[1..];
            if (ExitCodeOf(signal) is not { } code)
            {
                return signal is "l" or "L" || IsOtherSignal(signal)
                    ? await call.NotSimulated($"kill {option}")
                    : await call.Fail($"{signal}: invalid signal specification");
            }

            exitCode = code;
        }

        var status = index < call.Arguments.Count ? 0 : await Usage(call);
        foreach (var argument in call.Arguments.Skip(index))
        {
            status = call.Shell.Jobs.Find(argument) is { } job ? Kill(job, exitCode) : await KillOther(call, argument);
        }

        return status;
    }

    private static int Kill(Job job, int exitCode)
    {
        if (exitCode > 128)
        {
            job.Process.Kill(exitCode);
        }

        return 0;
    }

    private static async Coroutine<int> KillOther(BuiltinCall call, string argument)
    {
        if (argument.StartsWith('%'))
        {
            return await call.Fail($"{argument}: no such job");
        }

        if (call.Shell.Programs.Find("kill") is not { } program)
        {
            return argument.All(char.IsAsciiDigit)
                ? await call.Fail($"({argument}) - No such process")
                : await call.Fail($"{argument}: arguments must be process or job IDs");
        }

        var context = call.Shell.Simple.ContextFor(call.Shell.Process, program.Name, call.Arguments, call.Descriptors);
        return await program.Run(context);
    }

    private static async Coroutine<int> Usage(BuiltinCall call)
    {
        await call.Descriptors.Error.Write("kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n");
        return 2;
    }

    private static int? ExitCodeOf(string signal) => (signal.StartsWith("SIG", StringComparison.Ordinal) ? signal[3..] : signal) switch
    {
        "TERM" or "15" => 143,
        "KILL" or "9" => 137,
        "INT" or "2" => 130,
        "HUP" or "1" => 129,
        "QUIT" or "3" => 131,
        "0" => 0,
        _ => null,
    };

    private static bool IsOtherSignal(string signal) => (signal.StartsWith("SIG", StringComparison.Ordinal) ? signal[3..] : signal)
        is "STOP" or "CONT" or "USR1" or "USR2" or "TSTP" or "PIPE" or "ALRM" or "CHLD" or "19" or "18" or "10" or "12" or "20" or "13" or "14" or "17";
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>wait [job …]</c>.</summary>
internal sealed class WaitBuiltin : IBuiltin
{
    public string Name => "wait";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var jobs = call.Shell.Jobs;
        if (call.Arguments is [['-', ..] option, ..])
        {
            return await call.NotSimulated($"wait {option}");
        }

        if (call.Arguments.Count == 0)
        {
            foreach (var job in jobs.All.ToArray())
            {
                var code = await WaitFor(call, job);
                if (call.Shell.Signals.ArePending)
                {
                    return code;
                }
            }

            return 0;
        }

        var status = 0;
        foreach (var argument in call.Arguments)
        {
            if (jobs.Find(argument) is { } job)
            {
                status = await WaitFor(call, job);
            }
            else
            {
                status = await call.Fail(
                    argument[0] == '%' ? $"{argument}: no such job" : $"pid {argument} is not a child of this shell",
                    127);
            }
        }

        return status;
    }

    private static async Coroutine<int> WaitFor(BuiltinCall call, Job job)
    {
        var status = await call.Shell.Signals.WaitFor(job.Process);
        if (job.Process.IsRunning)
        {
            return status;
        }

        if (call.Shell.Voice.IsInteractive && !call.Shell.IsSubshell)
        {
            await call.Descriptors.Error.Write(call.Shell.Jobs.Describe([job]));
        }

        call.Shell.Jobs.Remove(job);
        return status;
    }
}

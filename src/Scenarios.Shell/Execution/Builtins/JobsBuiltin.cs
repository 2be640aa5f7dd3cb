using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>jobs</c>.</summary>
internal sealed class JobsBuiltin : IBuiltin
{
    public string Name => "jobs";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count > 0)
        {
            return await call.NotSimulated($"jobs {call.Arguments[0]}");
        }

        await call.Print(call.Shell.Jobs.Describe(call.Shell.Jobs.All));
        call.Shell.Jobs.RemoveEnded();
        return 0;
    }
}

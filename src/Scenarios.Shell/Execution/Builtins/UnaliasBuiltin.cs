using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>unalias [-a] name …</c>.</summary>
internal sealed class UnaliasBuiltin : IBuiltin
{
    public string Name => "unalias";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var status = 0;
        foreach (var argument in call.Arguments)
        {
            if (argument == "-a")
            {
                call.State.Aliases.Clear();
            }
            else if (!call.State.Aliases.Remove(argument))
            {
                status = await call.Fail($"{argument}: not found");
            }
        }

        return status;
    }
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>:</c> does nothing.</summary>
internal sealed class ColonBuiltin : IBuiltin
{
    public string Name => ":";

    public Coroutine<int> Run(BuiltinCall call) => new(0);
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>eval [argument …]</c>.</summary>
internal sealed class EvalBuiltin : IBuiltin
{
    public string Name => "eval";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        call.Shell.Meter.EnterCall("eval", call.Position);
        var status = await call.Shell.WithDescriptors(
            call.Descriptors,
            () => call.Shell.RunScript(string.Join(' ', call.Arguments)));
        call.Shell.Meter.LeaveCall();
        return status;
    }
}

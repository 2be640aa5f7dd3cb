using Scenarios.Kernel.Processes;

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
            () => new ScriptRunner(call.Shell).Run(string.Join(' ', call.Arguments)));
        call.Shell.Meter.LeaveCall();
        return status;
    }
}

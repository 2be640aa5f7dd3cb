using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>exec command …</c> replaces the shell; with redirections alone it keeps them for good.</summary>
internal sealed class ExecBuiltin : IBuiltin
{
    public string Name => "exec";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count == 0)
        {
            call.Shell.Descriptors = call.Descriptors;
            return 0;
        }

        if (call.Arguments[0].StartsWith('-'))
        {
            return await call.NotSimulated($"exec {call.Arguments[0]}");
        }

        var status = await call.Shell.RunWithoutFunctions(call.Position, call.Arguments, call.Descriptors);
        call.State.LastStatus = status;
        call.Shell.Jump = new Jump(JumpKind.Exit);
        return status;
    }
}

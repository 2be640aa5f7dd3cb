using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>return [n]</c>, from a function or a sourced script.</summary>
internal sealed class ReturnBuiltin : IBuiltin
{
    public string Name => "return";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Shell.Locals.Count == 0 && call.Shell.SourceDepth == 0)
        {
            return await call.Fail("can only `return' from a function or sourced script", 2);
        }

        var status = call.State.LastStatus;
        if (call.Arguments.Count > 0)
        {
            status = long.TryParse(call.Arguments[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (int)(number & 255)
                : await call.Fail($"{call.Arguments[0]}: numeric argument required", 2);
        }

        call.State.LastStatus = status;
        call.Shell.Jump = new Jump(JumpKind.Return);
        return status;
    }
}

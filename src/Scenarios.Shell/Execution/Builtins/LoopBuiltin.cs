using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>break [n]</c> and <c>continue [n]</c>.</summary>
internal sealed class LoopBuiltin(string name) : IBuiltin
{
    public string Name => name;

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Shell.LoopDepth == 0)
        {
            await call.Fail("only meaningful in a `for', `while', or `until' loop");
            return 0;
        }

        var count = 1;
        if (call.Arguments.Count > 0 && !int.TryParse(call.Arguments[0], CultureInfo.InvariantCulture, out count))
        {
            return await call.Fail($"{call.Arguments[0]}: numeric argument required", 128);
        }

        if (count < 1)
        {
            return await call.Fail($"{count}: loop count out of range");
        }

        call.Shell.Jump = new Jump(name == "break" ? JumpKind.Break : JumpKind.Continue, Math.Min(count, call.Shell.LoopDepth));
        return 0;
    }
}

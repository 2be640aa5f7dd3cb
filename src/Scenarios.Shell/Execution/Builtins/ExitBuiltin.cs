using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>exit [n]</c>.</summary>
internal sealed class ExitBuiltin : IBuiltin
{
    public string Name => "exit";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments.Count > 1)
        {
            return await call.Fail("too many arguments");
        }

        var status = call.State.LastStatus;
        if (call.Arguments is [var argument])
        {
            status = long.TryParse(argument, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? (int)(number & 255)
                : await call.Fail($"{argument}: numeric argument required", 2);
        }

        call.State.LastStatus = status;
        call.Shell.Jump = new Jump(JumpKind.Exit);
        return status;
    }
}

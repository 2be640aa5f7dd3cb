using System.Globalization;
using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>shift [n]</c>.</summary>
internal sealed class ShiftBuiltin : IBuiltin
{
    public string Name => "shift";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var count = 1;
        if (call.Arguments.Count > 0 && !int.TryParse(call.Arguments[0], CultureInfo.InvariantCulture, out count))
        {
            return await call.Fail($"{call.Arguments[0]}: numeric argument required");
        }

        if (count < 0)
        {
            return await call.Fail($"{count}: shift count out of range");
        }

        if (count > call.State.Positional.Count)
        {
            return 1;
        }

        call.State.Positional = [.. call.State.Positional.Skip(count)];
        return 0;
    }
}

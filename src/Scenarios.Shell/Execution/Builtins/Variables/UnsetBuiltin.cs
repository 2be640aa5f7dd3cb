using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>unset [-v] [-f] name …</c>; without an option it removes a variable if there is one, otherwise a function.</summary>
internal sealed class UnsetBuiltin : IBuiltin
{
    public string Name => "unset";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var (status, functions, variables) = (0, true, true);
        foreach (var argument in call.Arguments)
        {
            if (argument is "-v" or "-f")
            {
                (functions, variables) = (argument == "-f", argument == "-v");
            }
            else if (argument.StartsWith('-'))
            {
                return await call.InvalidOption(argument, "unset [-f] [-v] [-n] [name ...]");
            }
            else if (variables && call.State.Variables.Find(argument) is { } variable)
            {
                status = variable.IsReadOnly ? await call.Fail($"{argument}: cannot unset: readonly variable") : status;
                if (!variable.IsReadOnly)
                {
                    call.State.Variables.Unset(argument);
                }
            }
            else if (functions)
            {
                call.State.Functions.Remove(argument);
            }
        }

        return status;
    }
}

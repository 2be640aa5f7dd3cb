using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Parsing;

namespace Scenarios.Shell.Execution.Builtins.Variables;

/// <summary><c>local name[=value] …</c>, and <c>declare</c> without options, which is the same inside functions.</summary>
internal sealed class LocalBuiltin(string name) : IBuiltin
{
    public string Name => name;

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments is [['-', ..] option, ..])
        {
            return await call.NotSimulated($"{name} {option}");
        }

        if (name == "local" && call.Shell.Locals.Count == 0)
        {
            return await call.Fail("can only be used in a function");
        }

        if (call.Arguments.Count == 0)
        {
            return await call.NotSimulated($"{name} without a name");
        }

        var status = 0;
        foreach (var argument in call.Arguments)
        {
            var equals = argument.IndexOf('=');
            var variable = equals < 0 ? argument : argument[..equals];
            if (!AssignmentReader.IsName(variable))
            {
                status = await call.Fail($"`{argument}': not a valid identifier");
                continue;
            }

            Declare(call, variable, equals < 0 ? null : argument[(equals + 1)..]);
        }

        return status;
    }

    private static void Declare(BuiltinCall call, string variable, string? value)
    {
        var variables = call.State.Variables;
        if (call.Shell.Locals.TryPeek(out var locals) && locals.TryAdd(variable, variables.Find(variable)))
        {
            variables.Restore(variable, new ShellVariable(null, variables.Find(variable)?.IsExported ?? false));
        }

        if (value is not null)
        {
            variables.Set(variable, value, call.Position);
        }
    }
}

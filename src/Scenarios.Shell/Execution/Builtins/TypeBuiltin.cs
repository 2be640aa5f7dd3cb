using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>type name …</c>.</summary>
internal sealed class TypeBuiltin : IBuiltin
{
    public string Name => "type";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        if (call.Arguments is [['-', ..] option, ..])
        {
            return await call.NotSimulated($"type {option}");
        }

        var status = 0;
        foreach (var name in call.Arguments)
        {
            if (call.State.Aliases.TryGetValue(name, out var alias))
            {
                await call.Print($"{name} is aliased to `{alias}'\n");
            }
            else if (call.State.Functions.ContainsKey(name))
            {
                return await call.NotSimulated("type of a function");
            }
            else if (BuiltinTable.Contains(name))
            {
                await call.Print($"{name} is a shell builtin\n");
            }
            else if (CommandPath.Of(name, call.Shell.Programs) is { } path)
            {
                await call.Print($"{name} is {path}\n");
            }
            else
            {
                status = await call.Fail($"{name}: not found");
            }
        }

        return status;
    }
}

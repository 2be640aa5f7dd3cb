using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>alias [name[=value] …]</c>.</summary>
internal sealed class AliasBuiltin : IBuiltin
{
    public string Name => "alias";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var aliases = call.State.Aliases;
        var status = 0;
        foreach (var argument in call.Arguments.Count == 0 ? [.. aliases.Keys] : call.Arguments)
        {
            if (argument.IndexOf('=') is var equals and > 0)
            {
                aliases[argument[..equals]] = argument[(equals + 1)..];
            }
            else if (aliases.TryGetValue(argument, out var value))
            {
                await call.Print($"alias {argument}='{value.Replace("'", "'\\''", StringComparison.Ordinal)}'\n");
            }
            else
            {
                status = await call.Fail($"{argument}: not found");
            }
        }

        return status;
    }
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>command name …</c> skips functions; <c>command -v name</c> says what a name is.</summary>
internal sealed class CommandBuiltin : IBuiltin
{
    public string Name => "command";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        switch (call.Arguments)
        {
            case []:
                return 0;
            case ["-v", ..]:
                return await Describe(call, call.Arguments.Skip(1));
            case [['-', ..] option, ..] when option is "-V" or "-p":
                return await call.NotSimulated($"command {option}");
            case [['-', ..] option, ..] when option != "--":
                return await call.InvalidOption(option, "command [-pVv] command [arg ...]");
            default:
                var fields = call.Arguments[0] == "--" ? call.Arguments.Skip(1).ToArray() : call.Arguments;
                return fields.Count == 0
                    ? 0
                    : await call.Shell.RunWithoutFunctions(call.Position, fields, call.Descriptors);
        }
    }

    private static async Coroutine<int> Describe(BuiltinCall call, IEnumerable<string> names)
    {
        var status = 1;
        foreach (var name in names)
        {
            var text = call.State.Aliases.TryGetValue(name, out var alias) ? $"alias {name}='{alias}'"
                : call.State.Functions.ContainsKey(name) || BuiltinTable.Contains(name) ? name
                : CommandPath.Of(name, call.Shell.Programs);
            if (text is not null)
            {
                status = 0;
                await call.Print($"{text}\n");
            }
        }

        return status;
    }
}

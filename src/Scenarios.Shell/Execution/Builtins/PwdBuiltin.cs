using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary><c>pwd [-LP]</c>; the last option counts.</summary>
internal sealed class PwdBuiltin : IBuiltin
{
    public string Name => "pwd";

    public async Coroutine<int> Run(BuiltinCall call)
    {
        var options = call.Arguments.TakeWhile(static argument => argument is ['-', _, ..] and not "--").ToList();
        if (options.Find(static option => option.AsSpan(1).ContainsAnyExcept('L', 'P')) is { } unknown)
        {
            return await call.InvalidOption(unknown, "pwd [-LP]");
        }

        var path = call.State.WorkingDirectory;
        await call.Print($"{(options is [.., [.., 'P']] ? FileLinks.Resolve(call.Shell.Files, path) ?? path : path)}\n");
        return 0;
    }
}

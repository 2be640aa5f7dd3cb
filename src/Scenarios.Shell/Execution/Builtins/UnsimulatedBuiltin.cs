using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Builtins.Calls;

namespace Scenarios.Shell.Execution.Builtins;

/// <summary>Builtins of bash that are not simulated: they say so instead of being "not found".</summary>
internal sealed class UnsimulatedBuiltin(string name) : IBuiltin
{
    public static IEnumerable<IBuiltin> All { get; } =
        ((string[])["getopts", "mapfile", "readarray", "shopt", "umask", "ulimit", "fg", "bg", "disown", "history", "fc", "pushd", "popd",
            "dirs", "compgen", "complete", "enable", "hash", "times", "suspend", "caller", "bind", "builtin"])
        .Select(name => new UnsimulatedBuiltin(name)).ToArray();

    public string Name => name;

    public Coroutine<int> Run(BuiltinCall call) => call.NotSimulated(name);
}

using Scenarios.Kernel.Processes;

namespace Scenarios.Shell.Execution.Builtins.Calls;

/// <summary>A command that the shell runs itself, because it changes the shell.</summary>
internal interface IBuiltin
{
    string Name { get; }

    /// <summary>Runs it; invalid arguments are reported on standard error, never thrown.</summary>
    Coroutine<int> Run(BuiltinCall call);
}

using Scenarios.Kernel.Processes;
using Scenarios.Shell.Execution.Redirection;
using Scenarios.Shell.Execution.State;
using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Execution.Builtins.Calls;

/// <summary>One call of a builtin.</summary>
internal sealed record BuiltinCall(
    RunningShell Shell, SourcePosition Position, string Name, IReadOnlyList<string> Arguments, Descriptors Descriptors)
{
    public ShellState State => Shell.State;

    public Coroutine Print(string text) => Descriptors.Output.Write(text);

    /// <summary>Reports an error, prefixed with the names of the shell and the builtin.</summary>
    public async Coroutine<int> Fail(string message, int status = 1)
    {
        await Descriptors.Error.Write(Shell.Voice.Error(Position, $"{Name}: {message}"));
        return status;
    }

    /// <summary>For options that bash has but that are not simulated.</summary>
    public Coroutine<int> NotSimulated(string what) => Fail($"column {Position.Column}: not simulated: {what}", 2);

    public async Coroutine<int> InvalidOption(string option, string usage)
    {
        await Fail($"{option}: invalid option");
        await Descriptors.Error.Write($"{Name}: usage: {usage}\n");
        return 2;
    }
}

using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// One kubectl command, such as <c>get</c>, or <c>deployment</c> under <c>create</c>: its name, its flags and what it does. Stateless: one
/// instance serves every call. A command fails by throwing <see cref="Errors.CommandFailedException"/>.
/// </summary>
internal abstract class Command
{
    /// <summary>The word that users type.</summary>
    public abstract string Name { get; }

    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>The usage line as <c>--help</c> shows it after the command's path, such as <c>(-f FILENAME | TYPE NAME)</c>.</summary>
    public abstract string Usage { get; }

    /// <summary>What kubectl's help says the command is for, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>The command's own flags; <see cref="CommandNode"/> adds those that all commands share.</summary>
    public virtual FlagSet Flags { get; } = new();

    /// <summary>Nested commands, in kubectl's order.</summary>
    public virtual IReadOnlyList<Command> Commands => [];

    /// <summary>What it prints on stderr where others print their help; null for commands that have help.</summary>
    public virtual string? InsteadOfHelp => null;

    /// <summary>The error for a wrong flag.</summary>
    public virtual CommandFailedException WrongFlag(string commandPath, string message) =>
        new($"{message}\nSee '{commandPath} --help' for usage.");

    /// <summary>Runs the command and returns its exit code.</summary>
    public abstract Coroutine<int> Run(CommandCall call);
}

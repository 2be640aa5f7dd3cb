using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>
/// One kubectl command, such as <c>get</c> or <c>deployment</c> under <c>create</c>: a name, flags and what it does. Stateless: one
/// instance serves every call. A command fails by throwing <see cref="Errors.CommandFailedException"/>.
/// </summary>
internal abstract class Command
{
    /// <summary>The word one types.</summary>
    public abstract string Name { get; }

    public virtual IReadOnlyList<string> Aliases => [];

    /// <summary>The usage line as <c>--help</c> shows it after the command's path, such as <c>(-f FILENAME | TYPE NAME)</c>.</summary>
    public abstract string Usage { get; }

    /// <summary>What kubectl's help says the command is for, in one line.</summary>
    public abstract string Summary { get; }

    /// <summary>The command's own flags; those that all commands share are added by <see cref="CommandNode"/>.</summary>
    public virtual FlagSet Flags { get; } = new();

    /// <summary>Nested commands, in kubectl's order.</summary>
    public virtual IReadOnlyList<Command> Commands => [];

    /// <summary>What it says on stderr where others show their help; null for those that have help.</summary>
    public virtual string? InsteadOfHelp => null;

    /// <summary>How it complains of flags.</summary>
    public virtual CommandFailedException WrongFlag(string commandPath, string message) =>
        new($"{message}\nSee '{commandPath} --help' for usage.");

    /// <summary>Runs the command and gives back its exit code.</summary>
    public abstract Coroutine<int> Run(CommandCall call);
}

using Scenarios.Kernel;
using Scenarios.Kernel.Processes;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;

namespace Scenarios.Shell.Programs;

/// <summary>Everything that a running program has: what a process has on Linux, no more. Owned by one run.</summary>
public sealed record ProgramContext
{
    public required Simulation Simulation { get; init; }

    /// <summary>The process that runs the program; children started with it as their parent die with it.</summary>
    public required Process Process { get; init; }

    /// <summary>The name that it was called by; its arguments are in <see cref="Arguments"/>.</summary>
    public required string Name { get; init; }

    /// <summary>Without the program's own name.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public required ITextInput Input { get; init; }

    public required ITextOutput Output { get; init; }

    public required ITextOutput Error { get; init; }

    /// <summary>Whether the standard input is a terminal, as isatty(3) says.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether the standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>The environment variables, ordered by name. Shared: a program that changes them must copy them.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The absolute path that relative file names are resolved against.</summary>
    public required string WorkingDirectory { get; init; }

    public required IFileSystem Files { get; init; }

    /// <summary>The programs that this one may start by name (<c>sh</c>, <c>xargs</c>, <c>time</c>).</summary>
    public required IProgramCatalogue Programs { get; init; }

    /// <summary>The user that it runs as.</summary>
    public ProgramUser User { get; init; } = ProgramUser.Root;

    /// <summary>Whose wording the machine's programs use.</summary>
    public Userland Userland { get; init; }
}

using Scenarios.Kernel;
using Scenarios.Kernel.Streams;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Shell.Execution;

/// <summary>The initial settings of a terminal.</summary>
public sealed record ShellSessionOptions
{
    public required Simulation Simulation { get; init; }

    /// <summary>The programs that can be run, besides the shell's own builtins.</summary>
    public required IProgramCatalogue Programs { get; init; }

    public required IFileSystem Files { get; init; }

    /// <summary>The screen.</summary>
    public required ITextOutput Output { get; init; }

    /// <summary>Where messages go; a real terminal shows both on one screen.</summary>
    public required ITextOutput Error { get; init; }

    /// <summary>The keyboard; by default empty, as at the end of input.</summary>
    public ITextInput Input { get; init; } = TextSource.Empty;

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The user that commands run as.</summary>
    public ProgramUser User { get; init; } = ProgramUser.Root;

    /// <summary>Absolute; must exist.</summary>
    public string WorkingDirectory { get; init; } = "/";

    /// <summary>The name before messages, as in <c>bash: foo: command not found</c>.</summary>
    public string Name { get; init; } = "bash";
}

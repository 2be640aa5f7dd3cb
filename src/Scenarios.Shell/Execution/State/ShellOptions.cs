namespace Scenarios.Shell.Execution.State;

/// <summary>The options that <c>set</c> switches.</summary>
internal readonly record struct ShellOptions
{
    /// <summary><c>-e</c></summary>
    public bool ExitOnError { get; init; }

    /// <summary><c>-u</c></summary>
    public bool UnsetIsError { get; init; }

    /// <summary><c>-x</c></summary>
    public bool TracesCommands { get; init; }

    /// <summary><c>-f</c></summary>
    public bool KeepsGlobs { get; init; }

    /// <summary><c>-o pipefail</c></summary>
    public bool PipelineFailsWithAnyPart { get; init; }

    /// <summary>The letters of <c>$-</c>.</summary>
    public string Letters(bool isInteractive) =>
        (ExitOnError ? "e" : string.Empty) + (KeepsGlobs ? "f" : string.Empty) + "h" + (isInteractive ? "im" : string.Empty)
        + (UnsetIsError ? "u" : string.Empty) + (TracesCommands ? "x" : string.Empty) + "B" + (isInteractive ? "H" : "c");
}

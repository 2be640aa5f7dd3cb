using Scenarios.Cli.Shell.Completion;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>The options of a line editor.</summary>
internal sealed record LineEditorOptions
{
    public LineHistory History { get; init; } = new();

    /// <summary>Computes completions from text and cursor; null for none.</summary>
    public Func<string, int, CompletionResult>? Complete { get; init; }

    /// <summary>Whether the text is incomplete, so that Enter begins another line.</summary>
    public Func<string, bool> IsIncomplete { get; init; } = static _ => false;
}

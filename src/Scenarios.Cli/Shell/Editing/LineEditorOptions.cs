using Scenarios.Cli.Shell.Completion;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>What a line editor is for.</summary>
internal sealed record LineEditorOptions
{
    public LineHistory History { get; init; } = new();

    /// <summary>From text and cursor to how it can go on; null where nothing is completed.</summary>
    public Func<string, int, CompletionResult>? Complete { get; init; }

    /// <summary>Whether Enter asks for another line.</summary>
    public Func<string, bool> IsIncomplete { get; init; } = static _ => false;
}

namespace Scenarios.Cli.Shell.Editing;

/// <summary>How the reading of a line ended.</summary>
/// <param name="Text">What was typed; null at the end of input and after Ctrl-C.</param>
/// <param name="IsInterrupted">Whether Ctrl-C was pressed.</param>
internal readonly record struct LineResult(string? Text, bool IsInterrupted = false)
{
    public static LineResult Interrupted { get; } = new(null, true);

    public static LineResult EndOfInput { get; } = new(null);
}

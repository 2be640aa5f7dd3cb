namespace Scenarios.Cli.Shell.Editing;

/// <summary>The prompt before the text.</summary>
/// <param name="Text">As people see it.</param>
/// <param name="Styled">The same with colours.</param>
internal sealed record Prompt(string Text, string Styled)
{
    /// <summary>The prompt before the second and later lines of a command.</summary>
    public static Prompt Continuation { get; } = Plain("> ");

    public static Prompt Plain(string text) => new(text, text);
}

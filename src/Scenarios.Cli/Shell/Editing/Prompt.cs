namespace Scenarios.Cli.Shell.Editing;

/// <summary>What stands before the text.</summary>
/// <param name="Text">As people see it.</param>
/// <param name="Styled">The same with colours.</param>
internal sealed record Prompt(string Text, string Styled)
{
    /// <summary>Before the second line of a command and those after it.</summary>
    public static Prompt Continuation { get; } = Plain("> ");

    public static Prompt Plain(string text) => new(text, text);
}

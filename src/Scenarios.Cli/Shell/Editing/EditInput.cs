namespace Scenarios.Cli.Shell.Editing;

/// <summary>Input from the keyboard: text to insert, or a command.</summary>
/// <param name="Command">None if it is text.</param>
/// <param name="Text">Empty if it is a command.</param>
internal readonly record struct EditInput(EditCommand Command, string Text)
{
    public static EditInput Of(EditCommand command) => new(command, string.Empty);

    public static EditInput OfText(string text) => new(EditCommand.None, text);
}

namespace Scenarios.Cli.Shell.Completion;

/// <summary>The cursor's place in a command line: the words of its simple command, and the unfinished word.</summary>
/// <param name="Words">The words before, without quotes; without assignments and keywords such as <c>do</c>.</param>
/// <param name="Word">The word so far, without quotes.</param>
/// <param name="Start">Where that word begins in the text, its quotes included.</param>
/// <param name="Quote">The quote that is open; null if none is.</param>
/// <param name="IsRedirection">Whether the word is the file of a redirection.</param>
internal sealed record CommandPoint(IReadOnlyList<string> Words, string Word, int Start, char? Quote, bool IsRedirection)
{
    public static CommandPoint At(string text, int cursor) => new CommandPointReader(text[..cursor]).Read();
}

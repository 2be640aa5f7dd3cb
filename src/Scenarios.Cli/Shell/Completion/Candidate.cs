namespace Scenarios.Cli.Shell.Completion;

/// <summary>A completion of the word before the cursor.</summary>
/// <param name="Text">The whole word, without quotes.</param>
/// <param name="Label">What a list of candidates shows.</param>
/// <param name="IsPartial">Whether more of the same word may follow, as after a folder: no blank is added.</param>
internal sealed record Candidate(string Text, string Label, bool IsPartial = false)
{
    public Candidate(string text)
        : this(text, text)
    {
    }
}

using System.Text.RegularExpressions;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>
/// A regular expression that delegates to the phrase books, because Reqnroll asks each definition for one. Written out, it would have
/// millions of characters. Its only group is the sentence.
/// </summary>
internal sealed class PhraseRegex : Regex
{
    /// <param name="kind">The keyword.</param>
    /// <param name="form">Whether a doc string or table follows.</param>
    /// <param name="isTaken">Whether a user's own definition matches the sentence and so takes precedence.</param>
    public PhraseRegex(StepKind kind, SentenceForm form, Func<string, bool> isTaken)
    {
        pattern = $"^({string.Join('|', SentenceReader.RulesOf(kind, form).Select(rule => $"<{rule}>"))})$";
        roptions = RegexOptions.CultureInvariant;
        internalMatchTimeout = InfiniteMatchTimeout;
        capsize = 2;
        factory = new Factory(kind, form, isTaken);
    }

    private sealed class Factory(StepKind kind, SentenceForm form, Func<string, bool> isTaken) : RegexRunnerFactory
    {
        protected override RegexRunner CreateInstance() => new Runner(kind, form, isTaken);
    }

    private sealed class Runner(StepKind kind, SentenceForm form, Func<string, bool> isTaken) : RegexRunner
    {
        protected override void Scan(ReadOnlySpan<char> text)
        {
            if (runtextpos == 0
                && text.ToString() is var sentence
                && SentenceReader.Read(kind, form, sentence) is not null
                && !isTaken(sentence))
            {
                runtextpos = text.Length;
                Capture(0, 0, text.Length);
                Capture(1, 0, text.Length);
            }
        }

        // Members of an older runner interface, which .NET does not call if Scan is overridden.
        protected override bool FindFirstChar() => true;

        protected override void Go()
        {
        }

        protected override void InitTrackCount()
        {
        }
    }
}

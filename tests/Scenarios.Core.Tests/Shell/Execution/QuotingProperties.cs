using FsCheck;
using FsCheck.Fluent;
using Scenarios.Shell.Quoting;

namespace Scenarios.Core.Tests.Shell.Execution;

/// <summary>Laws that hold for every word.</summary>
internal sealed class QuotingProperties
{
    private const string Alphabet = "ab z'\"\\$`*?[]{},~#;&|()<>!=-^/\n\té";

    private static readonly Arbitrary<string> Words =
        Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(characters => new string(characters)).ToArbitrary();

    [Test]
    public void Quote_AnyWord_IsReadAsTheSameWord() =>
        Check(word => Print($"printf %s {ShellQuote.Of(word)}") == word);

    [Test]
    public void DoubleQuotedVariable_AnyValue_IsNeitherSplitNorGlobbed() =>
        Check(word => Print($"x={ShellQuote.Of(word)}; set -- \"$x\"; printf '%s:%s' $# \"$1\"") == $"1:{word}");

    [Test]
    public void QuotedPositionals_AnyWords_StayWhatTheyAre() =>
        Check(word => Print(
            $"set -- {ShellQuote.Of(word)} b {ShellQuote.Of(word)}; for x in \"$@\"; do printf '<%s>' \"$x\"; done")
                == $"<{word}><b><{word}>");

    [Test]
    public void HereDocument_QuotedDelimiter_IsLiteral() =>
        Check(word => Print($"while IFS= read -r x; do printf '%s\\n' \"$x\"; done <<'END OF IT'\n{word}\nEND OF IT\n") == word + "\n");

    [Test]
    public void Case_QuotedPattern_MatchesExactlyItself() =>
        Check(word => Print($"x={ShellQuote.Of(word)}; case \"$x\" in \"$x\") printf same;; *) printf other;; esac") == "same");

    [Test]
    public void RemovingAQuotedPrefix_LeavesTheRest() =>
        Check(word => Print($"x={ShellQuote.Of(word)}; y=\"${{x}}rest\"; printf %s \"${{y#\"$x\"}}\"") == "rest");

    private static void Check(Func<string, bool> law) => Prop.ForAll(Words, law).QuickCheckThrowOnFailure();

    private static string Print(string script)
    {
        var outcome = new ShellFixture().Run(script);
        outcome.Error.ShouldBeEmpty();
        return outcome.Output;
    }
}

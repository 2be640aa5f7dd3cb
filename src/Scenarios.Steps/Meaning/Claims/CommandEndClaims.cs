using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about the exit of a command in the claim itself. The command runs once, when the claim is checked.</summary>
internal sealed class CommandEndClaims(StoryTools tools)
{
    private const string TimedOut = "timed out";

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("command-succeeds", phrase =>
        {
            if (phrase["mood"] is { Id: "not" or "never" or "no-longer" })
            {
                OutputExpectation.Failed(Type(phrase));
            }
            else
            {
                OutputExpectation.Succeeded(Type(phrase));
            }
        });
        claims.Add("command-refused", phrase =>
        {
            var result = Type(phrase);
            OutputExpectation.Failed(result);
            if (phrase["complaint"] is { } complaint)
            {
                Contains(result, complaint.TextOf("text"));
            }
        });
        claims.Add("command-exits", phrase =>
        {
            var result = Type(phrase);
            OutputExpectation.ExitCode(Numbers.Of(phrase["number"]!), result);
            if (phrase["text"] is { } text)
            {
                Contains(result, text.Text);
            }
        });
        claims.Add("command-times-out", phrase =>
        {
            var result = Type(phrase);
            OutputExpectation.Failed(result);
            OutputExpectation.OfError(result).Contains(TimedOut);
        });
        claims.Add("command-count", Count);
        claims.Add("make-refused", MakeRefused);
    }

    /// <summary>The output contains these lines, and the exit code is the stated one, if any.</summary>
    public void CheckLines(PhraseMatch phrase, string text)
    {
        var result = Type(phrase);
        OutputExpectation.ExitCode(phrase["number"] is { } code ? Numbers.Of(code) : 0, result);
        foreach (var line in text.Split('\n').Where(static line => line.Trim().Length > 0))
        {
            Contains(result, line);
        }
    }

    /// <summary>The API server rejects the attempt to create it.</summary>
    private void MakeRefused(PhraseMatch phrase)
    {
        tools.Story.Enter(StepKind.When);
        tools.Story.NoteChange();
        foreach (var manifest in new Objects.ObjectWriter(tools.Story).Write(phrase["described"]!))
        {
            tools.Manifests.ApplyText(manifest, mayFail: true);
        }

        tools.Story.Leave();
        tools.Story.Enter(StepKind.Then);
        OutputExpectation.Failed(tools.Terminal.LastWithErrors);
        if (phrase["complaint"] is { } complaint)
        {
            Contains(tools.Terminal.Last, complaint.TextOf("text"));
        }
    }

    private static void Contains(CommandResult result, string text) => CommandClaims.OfEither(result, text).Contains(text);

    private void Count(PhraseMatch phrase)
    {
        var result = Type(phrase);
        var lines = result.Output.Split('\n').Where(static line => line.Trim().Length > 0).ToList();
        if (PhraseBook.IsJapanese(phrase.Text) && !phrase.Says("行") && lines is [var header, ..] && header == header.ToUpperInvariant())
        {
            // Do not count the header line of a list.
            lines.RemoveAt(0);
        }

        var start = phrase["text"]?.Text ?? string.Empty;
        var isRight = Subjects.Quantity.Of(phrase["quantity"]).IsMet(lines.Count, lines.Count)
            && lines.TrueForAll(line => line.StartsWith(start, StringComparison.Ordinal));
        if (!isRight)
        {
            throw new StepFailureException(string.Create(CultureInfo.InvariantCulture,
                $"Expected: {phrase.Text}\nIt prints {lines.Count} lines.\n{CommandAccount.Whole(result)}"));
        }
    }

    private CommandResult Type(PhraseMatch phrase)
    {
        var command = phrase.TextOf("command");
        var changes = Deeds.TerminalDeeds.Changes(command);
        if (changes)
        {
            tools.Story.Enter(StepKind.When);
            tools.Story.NoteChange();
        }

        var result = tools.Terminal.TypeAside(command, mayFail: true);
        if (changes)
        {
            tools.Story.Leave();
            tools.Story.Enter(StepKind.Then);
        }

        tools.Terminal.Show(result);
        return result;
    }
}

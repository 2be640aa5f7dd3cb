using System.Globalization;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about the output and exit of the last commands.</summary>
internal sealed class OutputClaims(StoryTools tools)
{
    /// <summary>The latest time at which missing output may still appear.</summary>
    private TimeSpan _until;

    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("output", Check);
        claims.Add("printed-nothing", _ => OutputExpectation.OfOutput(tools.Terminal.Last).IsEmpty());
        claims.Add("kubectl-says", phrase =>
        {
            var (last, text) = (tools.Terminal.Last, phrase.TextOf("text"));
            CommandClaims.OfEither(last, text).Contains(text);
            tools.Terminal.NoteErrorSeen(text);
        });
        claims.Add("last-line", phrase =>
        {
            var lines = tools.Terminal.Last.Output.Split('\n').Where(static line => line.Trim().Length > 0).ToList();
            var line = lines.Count == 0 ? string.Empty : phrase.Says("first") ? lines[0] : lines[^1];
            if (line.Trim() != phrase.TextOf("text"))
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nIt is: {line}\n{CommandAccount.Whole(tools.Terminal.Last)}");
            }
        });
        claims.Add("command", _ => OutputExpectation.Succeeded(tools.Terminal.LastEnded));
        claims.Add("command-fails", Fails);
        claims.Add("refused", Refused);
        claims.Add("command-fails-with", phrase =>
        {
            OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            OutputExpectation.OfError(tools.Terminal.LastWithErrors).Contains(phrase["complaint"]?.TextOf("text") ?? phrase.TextOf("text"));
        });
        claims.Add("exit-code-not", phrase =>
        {
            if (tools.Terminal.LastEnded.ExitCode == Numbers.Of(phrase["number"]!))
            {
                throw new StepFailureException(
                    $"The exit code is {tools.Terminal.Last.ExitCode}.\n{CommandAccount.Whole(tools.Terminal.Last)}");
            }
        });
        claims.Add("exit-code", phrase => OutputExpectation.ExitCode(Numbers.Of(phrase["number"]!), tools.Terminal.LastEnded));
    }

    /// <summary>The last command failed. If an object is named, the command was about it.</summary>
    private void Refused(PhraseMatch phrase)
    {
        var last = tools.Terminal.LastWithErrors;
        if (phrase["object"] is { } named && Target.Of(named, tools.Story) is var target
            && !last.Command.Contains(target.Name, StringComparison.Ordinal) && !last.Error.Contains(target.Name, StringComparison.Ordinal))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nThe last command is not about \"{target.Name}\": {last.Command}");
        }

        OutputExpectation.Failed(last);
    }

    /// <summary>The stated cause must be the one in the command's message.</summary>
    private void Fails(PhraseMatch phrase)
    {
        OutputExpectation.Failed(tools.Terminal.LastWithErrors);
        var cause = phrase["why-words"]?.Id switch
        {
            "daemons" => "DaemonSet-managed Pods",
            "budget" => "disruption budget",
            _ => null,
        };
        if (cause is not null)
        {
            OutputExpectation.OfError(tools.Terminal.LastWithErrors).Contains(cause);
        }
    }

    public void Check(PhraseMatch claim, string text)
    {
        _until = LookTime.Until(claim, tools.Story);
        var output = Of(claim);
        if (claim.Id == "output-contains")
        {
            var lines = text.Split('\n').Where(line => line.Trim().Length > 0).ToList();
            Await(claim, lines);
            lines.ForEach(Of(claim).Contains);
        }
        else
        {
            output.Is(text);
        }
    }

    public void Check(PhraseMatch claim, DataTable table)
    {
        _until = LookTime.Until(claim, tools.Story);
        Of(claim).Shows([.. table.Header], [.. table.Rows.Select(row => row.Values.ToList())]);
    }

    private void Check(PhraseMatch claim)
    {
        _until = LookTime.Until(claim, tools.Story);
        Check(claim, claim["says"]!);
        if (claim["in-addition"] is { } more)
        {
            Check(claim, more["says"]!);
        }
    }

    private void Check(PhraseMatch claim, PhraseMatch says)
    {
        var wasLookedAt = tools.Terminal.IsLookedAt;
        var output = Of(claim);
        var texts = says.All("text").Select(text => text.Text).ToList();
        switch (says.Id)
        {
            case "is":
                output.Is(texts[0]);
                break;
            case "empty":
                output.IsEmpty();
                break;
            case "not-empty":
                output.Matches(@"\S");
                break;
            case "contains":
                Await(claim, texts);
                texts.ForEach(Of(claim).Contains);
                break;
            case "not-contains":
                texts.ForEach(output.DoesNotContain);
                break;
            case "matches":
                output.Matches(texts[0]);
                break;
            case "starts":
                output.Matches($"\\A{System.Text.RegularExpressions.Regex.Escape(texts[0])}");
                break;
            case "ends":
                output.Matches($"{System.Text.RegularExpressions.Regex.Escape(texts[0])}\\n?\\z");
                break;
            case "snapshot":
                tools.Snapshots.VerifyUnnamed(ResultOf(claim));
                break;
            case "snapshot-named":
                tools.Snapshots.Verify(texts[0], ResultOf(claim));
                break;
            default:
                CheckLines(ResultOf(claim), says, texts);
                break;
        }

        // A failed command prints nothing, so a missing text does not confirm anything, and does not count as a check of the failure.
        if (says.Id is "not-contains" or "empty" && claim["output"] is not { Id: "error" })
        {
            tools.Terminal.IsLookedAt = wasLookedAt;
        }
    }

    private static void CheckLines(Scenarios.Terminals.CommandResult last, PhraseMatch says, List<string> texts)
    {
        var lines = last.Output.Split('\n').Count(line => line.Trim().Length > 0);
        var wanted = says["number"] is { } number ? Numbers.Of(number) : 0;
        var isRight = says.Id switch
        {
            "lines" => lines == wanted,
            "lines-at-least" => lines >= wanted,
            "rows" => lines - 1 == wanted,
            _ => texts.Contains(last.Output.TrimEnd('\n'), StringComparer.Ordinal),
        };
        if (!isRight)
        {
            throw new StepFailureException(string.Create(
                CultureInfo.InvariantCulture,
                $"The output has {lines} lines that are not blank:\n{CommandAccount.Whole(last)}"));
        }
    }

    private Scenarios.Terminals.CommandResult ResultOf(PhraseMatch claim) =>
        claim["output"]?["terminal"] is { } terminal ? tools.Terminal.LastOf(terminal.Text) : tools.Terminal.Last;

    private OutputExpectation Of(PhraseMatch claim)
    {
        var result = ResultOf(claim);
        if (claim["output"] is { Id: "error" } || (claim["output"] is null && claim.Says("error message")))
        {
            tools.Terminal.NoteErrorsSeen(claim["output"]?["terminal"]?.Text);
            return OutputExpectation.OfError(result);
        }

        return OutputExpectation.OfOutput(result);
    }

    /// <summary>A running command may print the text within some time.</summary>
    private void Await(PhraseMatch claim, IReadOnlyList<string> texts)
    {
        bool IsThere() => ResultOf(claim) is var result
            && texts.All(text => result.Output.Contains(text, StringComparison.Ordinal)
            || result.Error.Contains(text, StringComparison.Ordinal));
        var limit = _until - tools.Story.Now;
        if (tools.Terminal.StillRuns(claim["output"]?["terminal"]?.Text) && !IsThere())
        {
            tools.Story.Cluster.Simulation.RunUntil(IsThere, limit > TimeSpan.Zero ? limit : TimeSpan.Zero);
        }
    }
}

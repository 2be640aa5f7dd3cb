using System.Text.RegularExpressions;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;
using Scenarios.Steps.Outputs;
using Scenarios.Steps.Outputs.Tables;
using Scenarios.Terminals;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>Claims about the output of a command in the claim itself, and about cells and words in the last output.</summary>
internal sealed class CommandClaims(StoryTools tools)
{
    public void AddTo(Dictionary<string, Action<PhraseMatch>> claims)
    {
        claims.Add("command-shows", phrase => Shows(phrase, wanted: true));
        claims.Add("command-lacks", phrase => Shows(phrase, wanted: false));
        claims.Add("command-silent", Silent);
        claims.Add("command-row", Row);
        claims.Add("nth-output", Nth);
        claims.Add("column", Column);
        claims.Add("revisions", phrase => Revisions(phrase, wanted: true));
        claims.Add("revision-history", phrase => Revisions(phrase, wanted: true, isAll: true));
        claims.Add("revisions-not", phrase => Revisions(phrase, wanted: false));
        claims.Add("says-is", SaysIs);
        claims.Add("says-series", phrase =>
        {
            var series = phrase["text"]?.Text ?? $"{phrase.TextOf("major")}.{phrase.TextOf("minor")}";
            OfEither(tools.Terminal.LastWithErrors, $"{series}.").Matches($@"(?<![\d.]){Regex.Escape(series)}\.\d");
        });
        claims.Add("only-text", phrase => OutputExpectation.OfOutput(tools.Terminal.Last).Is(phrase.TextOf("text")));
        claims.Add("refused-with", phrase =>
        {
            OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            OfEither(tools.Terminal.LastWithErrors, phrase.TextOf("text")).Contains(phrase.TextOf("text"));
        });
        claims.Add("in-error", phrase => OutputExpectation.OfError(tools.Terminal.LastWithErrors).Contains(phrase.TextOf("text")));
        claims.Add("scale-still", phrase =>
        {
            OutputExpectation.Failed(tools.Terminal.LastWithErrors);
            ReplicasAre(phrase);
        });
        claims.Add("replicas-now", ReplicasAre);
        claims.Add("refused-by", _ => OutputExpectation.Failed(tools.Terminal.LastWithErrors));
        claims.Add("no-failure", _ => OutputExpectation.Succeeded(tools.Terminal.LastEnded));
        claims.Add("same-still", SamePod);
    }

    /// <summary>Text in the last output, on the stated stream; or its whole output if that is stated.</summary>
    private void SaysIs(PhraseMatch phrase)
    {
        var (last, text) = (tools.Terminal.Last, phrase.TextOf("text"));
        if (phrase.Says("とだけ", "is the output", "is the answer", "is the reply", "is the result"))
        {
            OutputExpectation.OfOutput(last).Is(text);
            return;
        }

        var output = phrase.Says("stderr", "standard error") ? OutputExpectation.OfError(last)
            : phrase.Says("stdout") ? OutputExpectation.OfOutput(last) : OfEither(last, text);
        output.Contains(text);
        tools.Terminal.NoteErrorSeen(text);
    }

    /// <summary>Runs a command and compares its table.</summary>
    public void CheckTable(PhraseMatch claim, DataTable table)
    {
        var command = claim.TextOf("command");
        var result = Poll(claim, command, one =>
            TableExpectation.Difference(one.Output, [.. table.Header], [.. table.Rows.Select(static row => row.Values.ToList())]) is null);
        OutputExpectation.OfOutput(result).Shows([.. table.Header], [.. table.Rows.Select(static row => row.Values.ToList())]);
    }

    /// <summary>The output stream of a command that contains the text; the error stream if both do.</summary>
    public static OutputExpectation OfEither(CommandResult last, string text) =>
        text.Length > 0 && last.Error.Contains(text, StringComparison.Ordinal)
            ? OutputExpectation.OfError(last)
            : OutputExpectation.OfOutput(last);

    private void Shows(PhraseMatch phrase, bool wanted)
    {
        var texts = phrase.All("text").Select(static text => text.Text).ToList();
        var row = phrase["row-object"] is { } named ? Target.Of(named, tools.Story).Name : null;
        var isDenied = !wanted || phrase["mood"] is { Id: "not" or "never" or "no-longer" };
        bool IsThere(CommandResult one) => texts.TrueForAll(text => row is null
            ? (one.Output + one.Error).Contains(text, StringComparison.Ordinal)
            : one.Output.Split('\n').Any(line => line.Contains(row, StringComparison.Ordinal)
                && line.Contains(text, StringComparison.Ordinal)));
        var result = Poll(phrase, phrase.TextOf("command"), one => isDenied
            ? !texts.Exists(text => (one.Output + one.Error).Contains(text, StringComparison.Ordinal)) : IsThere(one),
            isNow: isDenied && !phrase.Says("no longer"));
        if (isDenied)
        {
            OutputExpectation.ExitCode(0, result);
            texts.ForEach(OutputExpectation.OfOutput(result).DoesNotContain);
            return;
        }

        texts.ForEach(text => OfEither(result, text).Contains(text));
        if (!IsThere(result))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nNo line for {row} contains it.\n{CommandAccount.Whole(result)}");
        }
    }

    /// <summary>The command succeeds and prints nothing.</summary>
    private void Silent(PhraseMatch phrase)
    {
        var result = Poll(phrase, phrase.TextOf("command"), static one => one.Output.Length + one.Error.Length == 0, isNow: true);
        OutputExpectation.ExitCode(0, result);
        OutputExpectation.OfOutput(result).IsEmpty();
        OutputExpectation.OfError(result).IsEmpty();
    }

    /// <summary>The line that begins with a name contains a text.</summary>
    private void Row(PhraseMatch phrase)
    {
        // In YAML, a row is a field.
        bool IsRow(string line) => line.StartsWith(phrase.TextOf("row") + " ", StringComparison.Ordinal)
            || line.TrimStart().StartsWith(phrase.TextOf("row") + ": ", StringComparison.Ordinal);
        bool IsSo(CommandResult one) => one.Output.Split('\n')
            .Any(line => IsRow(line) && line.Contains(phrase.TextOf("text"), StringComparison.Ordinal));
        var result = Poll(phrase, phrase.TextOf("command"), IsSo);
        if (!IsSo(result))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nIt prints:\n{result.Output}{result.Error}");
        }
    }

    private void Nth(PhraseMatch phrase)
    {
        var number = Numbers.Of(phrase["nth"]!);
        if (number < 1 || number > tools.Story.Repeated.Count)
        {
            throw new StepFailureException(
                $"{phrase.Text}: the last repeated command was run {tools.Story.Repeated.Count} times.");
        }

        OfEither(tools.Story.Repeated[number - 1], phrase.TextOf("text")).Contains(phrase.TextOf("text"));
    }

    /// <summary>
    /// Runs the command each second until the result is right, for the stated time or as long as a state may take. The next steps check the
    /// last result.
    /// </summary>
    private CommandResult Poll(PhraseMatch claim, string command, Func<CommandResult, bool> isRight, bool isNow = false)
    {
        var result = LookTime.Poll(tools, claim, command, isRight, isNow);
        tools.Terminal.Show(result);
        return result;
    }

    /// <summary>A cell of the output's table, in the named row or in its only row.</summary>
    private void Column(PhraseMatch phrase)
    {
        var column = phrase["column"]?.Text ?? phrase["column-word"]!.Id;
        var row = phrase["row"]?.Text;
        var value = phrase.TextOf("value");
        List<string> Cells(CommandResult one) => [.. new TableReader(one.Output, row is null ? [column] : ["NAME", column]).Tables
            .SelectMany(static table => table.Rows).Where(cells => row is null || cells[0] == row).Select(static cells => cells[^1])];
        bool IsRight(CommandResult one) => Cells(one) is { Count: > 0 } cells && cells.TrueForAll(cell => cell == value);
        var result = phrase["command"] is { } command ? Poll(phrase, command.Text, IsRight) : tools.Terminal.Last;
        if (!IsRight(result))
        {
            var found = string.Join(", ", Cells(result).Select(static cell => $"\"{cell}\"").DefaultIfEmpty("no such cell"));
            throw new StepFailureException(
                $"Expected: {phrase.Text}\nColumn {column} has: {found}\n{CommandAccount.Whole(result)}");
        }
    }

    /// <summary>A workload is set to a number of replicas and has that many ready Pods.</summary>
    private void ReplicasAre(PhraseMatch phrase)
    {
        var number = Numbers.Of(phrase["number"]!);
        var target = Target.Of(phrase["object"]!, tools.Story);
        new ClaimClock(tools.Story).Check(phrase.Text, Timing.Of(phrase), isWait: false, view =>
            view.Find(target.Kind, target.Namespace, target.Name) is { } item
                ? new Verdict(ObjectFacts.Replicas(item) == number
                    && ObjectFacts.Count(item, "status", "readyReplicas") == number,
                    () => ObjectFacts.Tell(item))
                { About = () => [item] }
                : new Verdict(false, () => "none"));
    }

    /// <summary>Rows of the last <c>rollout history</c>: exactly these are listed, or none of them.</summary>
    private void Revisions(PhraseMatch phrase, bool wanted, bool isAll = false)
    {
        if (phrase["object"] is { } named && Target.Of(named, tools.Story) is var target)
        {
            tools.Story.Mention(target.Kind, target.Name);
        }

        var said = phrase.All("revision").Select(static number => $"{Numbers.Of(number)}").ToList();
        var listed = new TableReader(HistoryOutput(), ["REVISION"]).Tables.SelectMany(static table => table.Rows)
            .Select(static row => row[0]).ToList();
        if (listed.Count == 0 || (isAll && listed.Count != said.Count) || (wanted ? said.Except(listed, StringComparer.Ordinal).Any()
            : said.Intersect(listed, StringComparer.Ordinal).Any()))
        {
            throw new StepFailureException($"Expected: {phrase.Text}\nListed are: {string.Join(", ", listed)}");
        }
    }

    /// <summary>The last output of the history. If the scenario printed none, it is printed now.</summary>
    private string HistoryOutput()
    {
        if (tools.Terminal.HasLast && tools.Terminal.Last is { } last && last.Command.Contains("rollout history", StringComparison.Ordinal))
        {
            return last.Output;
        }

        var workload = tools.Story.WorkloadOrThrow;
        return tools.Terminal.TypeAside($"kubectl rollout history {workload.Kind.ToLowerInvariant()}/{workload.Name}").Output;
    }

    /// <summary>The same Pod as before, on the same node.</summary>
    private void SamePod(PhraseMatch phrase)
    {
        var subject = tools.Story.Subject ?? throw new StepFailureException($"\"{phrase.Text}\": no earlier step names the object.");
        foreach (var pod in Subjects.Finder.Find(subject, tools.Story.History.Now, tools.Story, withTerminating: true))
        {
            var before = tools.Story.Before.Of(pod.Kind).FirstOrDefault(old => old.Uid == pod.Uid);
            if (before is null || (phrase.Says("IP") && before.TextAt("status", "podIP") != pod.TextAt("status", "podIP"))
                || before.TextAt("spec", "nodeName") != pod.TextAt("spec", "nodeName"))
            {
                throw new StepFailureException($"Expected: {phrase.Text}\nThere is: {ObjectFacts.Tell(pod)}");
            }
        }
    }
}

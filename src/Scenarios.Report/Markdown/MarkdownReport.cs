using System.Globalization;
using System.Text;
using Scenarios.Report.Comparison;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Markdown;

/// <summary>
/// A run on one page of Markdown, as GitHub shows it in a job summary and GitLab in a comment: the count, the features, and each scenario
/// that did not pass with its message, what was typed and printed, and how to run it again. It contains no wall times: the same run yields
/// the same bytes.
/// </summary>
public static class MarkdownReport
{
    /// <summary>The limit of failures on one page: nobody reads more, and GitHub accepts at most one mebibyte.</summary>
    private const int MostFailures = 50;

    private const int MostFeatures = 100;

    /// <summary>The maximum length of a message or transcript in characters; 50 of each are within GitHub's limit in any script.</summary>
    private const int LongestText = 3000;

    /// <summary>The whole page.</summary>
    /// <param name="run">What ran.</param>
    /// <param name="since">The changes since an earlier run; null if none is known.</param>
    public static string Write(RunResult run, RunComparison? since = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        var text = new StringBuilder();
        var failed = run.AllScenarios.Where(scenario => !scenario.IsAcceptable).ToList();
        text.Append("## Scenarios: ").Append(Title(run, failed.Count)).Append("\n\n");
        text.Append(CountText.Of([.. run.AllScenarios], run.IsDryRun)).Append(CultureInfo.InvariantCulture, $", seed {run.Seed}")
            .Append(run.IsDryRun ? ", dry run" : "")
            .Append(".\n");
        if (run.IsStopped)
        {
            text.Append("\n**The run was stopped** before its end.\n");
        }

        AppendFeatures(text, run);
        AppendComparison(text, since);
        AppendProblems(text, run);
        AppendFailures(text, run, failed);
        AppendFlaky(text, run);
        AppendWarnings(text, run);
        return new FolderText(run.BaseDirectory).Without(text.ToString());
    }

    private static string Title(RunResult run, int failed) => run switch
    {
        { IsStopped: true } => "stopped",
        _ when failed > 0 => string.Create(CultureInfo.InvariantCulture, $"{failed} of {run.AllScenarios.Count()} did not pass"),
        { ExitCode: not 0 } => "something is wrong",
        _ => "all passed",
    };

    private static void AppendFeatures(StringBuilder text, RunResult run)
    {
        var shown = run.Features.Count <= MostFeatures
            ? run.Features
            : [.. run.Features.Where(feature => feature.AllScenarios.Any(scenario => !scenario.IsAcceptable)).Take(MostFeatures)];
        if (shown.Count > 0)
        {
            text.Append("\n| | Feature | Scenarios |\n|---|---|---|\n");
        }

        foreach (var feature in shown)
        {
            var tally = new Tally(feature.AllScenarios, run.IsDryRun);
            var mark = tally.Worst is TestStatus.Passed or TestStatus.Skipped ? "ok" : "**FAIL**";
            var name = $"{MarkdownText.Inline(feature.Name)} ({MarkdownText.Inline(feature.Uri)})";
            text.Append("| ").Append(mark).Append(" | ").Append(name).Append(" | ").Append(tally).Append(" |\n");
        }

        if (run.Features.Count > shown.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{run.Features.Count - shown.Count} more features are not listed.\n");
        }
    }

    private static void AppendComparison(StringBuilder text, RunComparison? since)
    {
        if (since is not null)
        {
            text.Append("\n### ").Append(MarkdownText.Inline(since.Title)).Append("\n\n");
            foreach (var line in ComparisonText.Lines(since))
            {
                text.Append("- ").Append(MarkdownText.Inline(line)).Append('\n');
            }
        }
    }

    /// <summary>Appends errors in the input and failed hooks.</summary>
    private static void AppendProblems(StringBuilder text, RunResult run)
    {
        var around = new ProblemList();
        around.Add(run.Errors);
        around.Add(HookFailure.Of(run));
        foreach (var problem in around.InOrder.Take(MostFailures))
        {
            text.Append("\n### ").Append(MarkdownText.Inline(problem.Title)).Append(": ").Append(MarkdownText.Code(problem.Place))
                .Append("\n\n").Append(Block(problem.Message));
        }
    }

    private static void AppendFailures(StringBuilder text, RunResult run, List<ScenarioResult> failed)
    {
        var told = HookFailure.Of(run).SelectMany(hook => hook.NotRun).ToHashSet<ScenarioResult>(ReferenceEqualityComparer.Instance);
        var shown = failed.Where(scenario => !told.Contains(scenario)).Take(MostFailures).ToList();
        foreach (var scenario in shown)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {StatusWord.Of(scenario.Status)}: {MarkdownText.Inline(scenario.Name)}\n");
            var problems = new ProblemList();
            problems.Add(scenario, "");
            foreach (var problem in problems.InOrder)
            {
                var sentence = problem.Sentence is { } step ? $" — {MarkdownText.Inline(step)}" : "";
                text.Append(CultureInfo.InvariantCulture, $"\n{MarkdownText.Code(problem.Place)}{sentence}\n\n{Block(problem.Message)}");
            }

            text.Append("\n<details><summary>What was typed and printed</summary>\n\n")
                .Append(Block(Transcript.Of(scenario)))
                .Append("\n</details>\n");
            text.Append("\nRun it again: ").Append(MarkdownText.Code(ReplayLine.Of(run, scenario))).Append('\n');
        }

        var rest = failed.Count - told.Count - shown.Count;
        if (rest > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{rest} more did not pass: the other reports have them.\n");
        }
    }

    private static void AppendFlaky(StringBuilder text, RunResult run)
    {
        var flaky = run.AllScenarios.Where(scenario => scenario.IsFlaky).Take(MostFailures).ToList();
        if (flaky.Count > 0)
        {
            text.Append("\n### Passed on a retry only\n\n");
        }

        foreach (var scenario in flaky)
        {
            text.Append("- ").Append(MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{scenario.Uri}:{scenario.Line}")))
                .Append(' ').Append(MarkdownText.Inline(scenario.Name)).Append(": ").Append(FlakyText.Of(scenario)).Append('\n');
        }
    }

    private static void AppendWarnings(StringBuilder text, RunResult run)
    {
        var warnings = RunWarning.Of(run).Take(MostFailures).ToList();
        if (warnings.Count > 0)
        {
            text.Append("\n### Passed with a warning\n\n");
        }

        foreach (var warning in warnings)
        {
            text.Append("- ").Append(MarkdownText.Code(warning.Place)).Append(' ').Append(MarkdownText.Inline(warning.Title)).Append(": ")
                .Append(MarkdownText.Inline(warning.Text)).Append('\n');
        }
    }

    private static string Block(string text) => text.Length == 0 ? ""
        : text.Length <= LongestText ? MarkdownText.Block(text)
        : MarkdownText.Block($"{text[..(LongestText / 2)]}\n[… {text.Length - LongestText} characters …]\n{text[^(LongestText / 2)..]}");
}

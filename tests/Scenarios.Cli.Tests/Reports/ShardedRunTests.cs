using System.Text;
using System.Text.RegularExpressions;
using Scenarios.Cli.Reports;
using Scenarios.Cli.Run;
using Scenarios.Cli.Tests.Run;
using Scenarios.Report.Saved;
using Scenarios.Running.Messages;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Reports;

/// <summary>
/// A thousand scenarios in sixteen shards, merged from their files: every report equals that of the whole run byte for byte, except for
/// wall times.
/// </summary>
internal sealed partial class ShardedRunTests : IDisposable
{
    private const int Shards = 16;
    private readonly TemporaryFeatures _features = new();

    public ShardedRunTests()
    {
        for (var number = 0; number < 50; number++)
        {
            _features.With($"f{number:00}.feature", Feature(number));
        }
    }

    public void Dispose() => _features.Dispose();

    [Test]
    public void Merge_SixteenShards_GivesTheBytesOfTheWholeRun()
    {
        var whole = Reports(_features.Run(change: options => options with { Workers = 2 }));
        var parts = Enumerable.Range(1, Shards).Select(Part).ToArray();

        var merged = RunMerge.Of(
            [.. parts.Reverse().Select((part, index) => KeyValuePair.Create($"{index}", SavedRun.Read(part.Results)))]);
        using var messages = new MemoryStream();
        MessageMerge.Write([.. parts.Reverse().Select((part, index) => KeyValuePair.Create($"{index}", part.Messages))], messages);

        merged.AllScenarios.Count().ShouldBe(1000);
        merged.AllScenarios.Count(scenario => scenario.Status == TestStatus.Failed).ShouldBe(6);
        var all = Reports(merged);
        foreach (var kind in all.Keys)
        {
            all[kind].ShouldBe(whole[kind], kind);
        }

        WithoutTimes(Encoding.UTF8.GetString(messages.ToArray())).ShouldBe(whole["messages"]);
    }

    private static string Feature(int number)
    {
        var text = new StringBuilder($"Feature: F{number}\n");
        for (var scenario = 0; scenario < 10; scenario++)
        {
            text.Append($"  Scenario: s{scenario}\n    When I run \"echo {number} {scenario}\"\n    Then the output contains "
                + $"\"{(scenario == 7 && number % 9 == 0 ? "no" : $"{number}")}\"\n");
        }

        text.Append(
            "  Rule: r\n    Scenario Outline: o <n>\n      When I run \"echo <n>\"\n      Then the output contains \"<n>\"\n      "
            + "Examples:\n        | n |\n");
        return text.Append(string.Concat(Enumerable.Range(0, 10).Select(row => $"        | {row} |\n"))).ToString();
    }

    private (byte[] Results, byte[] Messages) Part(int index)
    {
        var run = _features.Run(change: options => options with { Shard = new Shard(index, Shards), Workers = 2 });
        return (Bytes("results", run), Bytes("messages", run));
    }

    private static Dictionary<string, string> Reports(RunResult run)
    {
        string[] kinds = ["html", "junit", "markdown", "codequality", "results"];
        var reports = kinds.ToDictionary(
            kind => kind,
            kind => WithoutTimes(Encoding.UTF8.GetString(Bytes(kind, run))),
            StringComparer.Ordinal);
        if (run.BaseDirectory.Length > 0)
        {
            reports.Add("messages", WithoutTimes(Encoding.UTF8.GetString(Bytes("messages", run))));
        }

        return reports;
    }

    private static byte[] Bytes(string kind, RunResult run)
    {
        using var stream = new MemoryStream();
        ReportFiles.Write(kind, new ReportContent(run), stream);
        return stream.ToArray();
    }

    private static string WithoutTimes(string text) => Times().Replace(text, "${name}");

    [GeneratedRegex(
        """(?<name> time="|"(timestamp|duration|startedAfter|startedAt)":)([0-9.]+|\{"seconds":[0-9]+,"nanos":[0-9]+\}|"[^"]*")""",
        RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Times();
}

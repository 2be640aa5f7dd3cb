using System.Text.RegularExpressions;
using Reqnroll.Bindings;
using Reqnroll.Bindings.CucumberExpressions;
using Scenarios.Running.Sentences;

namespace Scenarios.Running.Tests.Sentences;

/// <summary>Sentences like those of the step library, matched by Reqnroll's own Cucumber Expressions.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<Sentence> All =
    [
        .. Of(
            "Given",
            "a cluster with {int} node(s)",
            "a Deployment {string} with {int} replica(s)",
            "a Deployment {string} with {int} replica(s) of image {string}",
            "a Service {string} for Deployment {string} on port {int}",
            "the manifest {string}",
            "the manifest:",
            "Deployment{string}のPodが{int}個ある",
            "a pull secret {string}"),
        .. Of(
            "When", "I run {string}", "I run:", "{int} second(s) pass(es)", "{int} minute(s) pass(es)", "I curl {string}",
            "I curl {string} {int} time(s)",
            "I curl the ClusterIP of Service {string}", "コマンド{string}を実行する"),
        .. Of(
            "Then", "the output is:", "the output is empty", "the output contains {string}", "the output does not contain {string}",
            "the output shows:", "the command succeeds",
            "the command fails",
            "the exit code is {int}",
            "the responses spread evenly across {int} Pod(s)",
            "the response is {string}",
            "the/every response contains {string}",
            "the output matches the snapshot {string}",
            "出力に{string}が含まれる"),
    ];

    private static readonly CucumberExpressionParameterTypeRegistry Types = new(new BindingRegistry());

    private static readonly Dictionary<string, Regex> Expressions = All.Select(sentence => sentence.Expression)
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            expression => expression,
            expression => new ReqnrollCucumberExpression(expression, Types).Regex,
            StringComparer.Ordinal);

    public static IReadOnlyList<Sentence> Search(string keyword, string text) =>
        [.. All.Where(sentence => sentence.Keyword == keyword && Expressions[sentence.Expression].IsMatch(text))];

    public static string Describe(string step, int before = 0, bool hasDocString = false, bool hasTable = false) =>
        Describe(Step(step) with { HasDocString = hasDocString, HasTable = hasTable }, before);

    public static string Describe(WrittenStep step, int before = 0) => UndefinedStep.Describe(step, All, Search, before);

    /// <summary>A step of an English feature, from its line. And and * count as Given.</summary>
    public static WrittenStep Step(string line)
    {
        var written = line.Split(' ')[0];
        return new WrittenStep(written, WrittenStep.AllKeywords.Contains(written) ? written : "Given", line[(written.Length + 1)..]);
    }

    private static IEnumerable<Sentence> Of(string keyword, params string[] expressions) =>
        expressions.Select(expression => new Sentence(keyword, expression, "Steps.Method"));
}

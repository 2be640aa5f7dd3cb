using Scenarios.Steps.Hosting;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Clusters;

/// <summary>Worker names taken from the sentences of a scenario that does not define its nodes: <c>node-1</c>, <c>worker-2</c>.</summary>
internal static class SpokenNodes
{
    private const int Usual = 3;

    /// <summary>
    /// The highest number that counts as a worker's name. A sentence about a ninth worker rather means that it does not exist.
    /// </summary>
    private const char Most = '5';

    private static readonly string[] Stems = ["node-", "node", "worker-", "worker"];

    private static readonly string[] UsualNames = ["worker", "worker2", "worker3"];

    /// <summary>Returns the names of all workers; empty to use the default names.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<StepPlace> steps)
    {
        var named = steps.SelectMany(static step => Quoted(step.Text)).Where(static text => StemOf(text) is not null
            && !UsualNames.Contains(text, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        return named is not [var first, ..] ? []
            : [.. Beside(StemOf(first)!, named).Union(named, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Returns at least three workers with the same stem.</summary>
    private static IEnumerable<string> Beside(string stem, List<string> named) =>
        stem == "worker" && !named.Contains("worker1", StringComparer.Ordinal) ? UsualNames
            : Enumerable.Range(1, Usual).Select(number => $"{stem}{number}");

    private static string? StemOf(string text) => text.Length > 0 && text[^1] is >= '1' and <= Most
        && Array.Find(Stems, stem => text.Length == stem.Length + 1 && text.StartsWith(stem, StringComparison.Ordinal)) is { } known
            ? known : null;

    private static IEnumerable<string> Quoted(string sentence)
    {
        var text = new SentenceText(sentence);
        for (var position = 0; position < sentence.Length; position++)
        {
            var (end, value) = text.ReadQuoted(position);
            if (end > 0)
            {
                yield return value;
                position = end - 1;
            }
        }
    }
}

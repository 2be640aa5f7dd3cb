using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Cli.Tests.Run;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>
/// A false Then fails or is rejected. In the features, which pass, every number and every quoted text of a claim is changed, one at a time,
/// in a copy of its scenario. An unchanged copy is added, and must pass for the result to mean anything.
/// </summary>
internal sealed partial class FalsifiedFeaturesTests
{
    /// <summary>One of this many changes is tried: all of them take half a minute.</summary>
    private const uint OneOf = 3;

    /// <summary>Claims that stay true after such a change, and why.</summary>
    private static readonly (string Pattern, string Reason)[] Exceptions =
    [
        ("does not contain", "what an output lacks nobody can tell from what is misspelt"),
        ("is not set|設定されていない", "a variable that is misspelt is not set, either"),
        ("at least \\d", "a bound may be wide"),
        ("at most \\d", "a bound may be wide"),
        ("never more than \\d", "a bound may be wide"),
        ("[Ww]ithin \\d", "what came about in time has done so in a longer time, too"),
        ("matches|一致する", "a pattern may allow more than it needs"),
        ("\"php-apache\" has 3 replicas", "the autoscaler gets there within the minute for which a claim waits"),
    ];

    [Test]
    public void Thens_WithSomethingElse_FailOrAreRefused()
    {
        using var features = new TemporaryFeatures();
        var changes = new Dictionary<string, string>(StringComparer.Ordinal);
        CopyFixtures(features);
        foreach (var path in Directory.GetFiles(Path.Combine(CheckoutFolder.Path, "features"), "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            var falsified = Falsify(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path), changes);
            features.With(Path.GetRelativePath(CheckoutFolder.Path, path), string.Join('\n', falsified));
        }

        var passed = features.Run(change: static options => options with { Workers = Environment.ProcessorCount }).AllScenarios
            .GroupBy(static one => Mark().Match(one.Name).Value, StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group => group.All(static one => one.Status == TestStatus.Passed),
                StringComparer.Ordinal);

        var tried = changes.Where(change => passed[change.Key.Split('.')[0] + "~"]).ToList();
        tried.Count.ShouldBeGreaterThan(changes.Count * 3 / 4);
        tried.Where(change => passed[change.Key]).Select(static change => change.Value)
            .Where(static line => !Array.Exists(Exceptions, one => Regex.IsMatch(line, one.Pattern, RegexOptions.CultureInvariant)))
            .ShouldBeEmpty();
    }

    private static void CopyFixtures(TemporaryFeatures features)
    {
        string[] folders = ["features", "fixtures"];
        foreach (var path in folders
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(CheckoutFolder.Path, folder), "*", SearchOption.AllDirectories))
            .Append(Path.Combine(CheckoutFolder.Path, "reqnroll.json")))
        {
            features.With(Path.GetRelativePath(CheckoutFolder.Path, path), File.ReadAllText(path));
        }
    }

    /// <summary>The feature with the changed copies after each scenario.</summary>
    private static List<string> Falsify(string feature, string[] lines, Dictionary<string, string> changes)
    {
        int[] begins = [.. Enumerable.Range(0, lines.Length).Where(index => Title().IsMatch(lines[index]) || Rule().IsMatch(lines[index]))];
        var cuts = begins.Select(begin => BeginOf(lines, begin)).Append(lines.Length).ToList();
        List<string> made = [.. lines[..cuts[0]]];
        for (var index = 0; index < begins.Length; index++)
        {
            var block = lines[cuts[index]..cuts[index + 1]];
            var title = begins[index] - cuts[index];
            if (Rule().IsMatch(block[title]))
            {
                made.AddRange(block);
                continue;
            }

            var mark = string.Create(CultureInfo.InvariantCulture, $"~{feature}-{index}");
            made.AddRange(Copy(block, title, $"{mark}~", title, block[title]));
            foreach (var (at, line) in Changed(block).Where(copy => Hash($"{mark}{copy.At}{copy.Line}") % OneOf == 0))
            {
                var own = string.Create(CultureInfo.InvariantCulture, $"{mark}.{changes.Count}~");
                changes.Add(own, line.Trim());
                made.AddRange(Copy(block, title, own, at, line));
            }
        }

        return made;
    }

    /// <summary>Tags and comments above a scenario belong to it.</summary>
    private static int BeginOf(string[] lines, int begin)
    {
        while (begin > 0 && lines[begin - 1].TrimStart() is ['@' or '#', ..])
        {
            begin--;
        }

        return begin;
    }

    private static IEnumerable<string> Copy(string[] block, int title, string mark, int at, string line) => block.Select((old, index) =>
        index == title ? $"{old.TrimEnd()} {mark}" : index == at ? line : old);

    /// <summary>Returns each line of a Then with one number or one quoted text changed.</summary>
    private static IEnumerable<(int At, string Line)> Changed(string[] block)
    {
        var (isText, isThen) = (false, false);
        for (var index = 0; index < block.Length; index++)
        {
            var line = block[index];
            var start = line.TrimStart();
            if (start.StartsWith("\"\"\"", StringComparison.Ordinal) || start.StartsWith("```", StringComparison.Ordinal))
            {
                isText = !isText;
                continue;
            }

            if (isText || start.Length == 0 || start[0] is '|' or '#' or '@')
            {
                continue;
            }

            isThen = Then().IsMatch(line) || (isThen && And().IsMatch(line));
            foreach (var change in isThen ? Spot().Matches(line).Select(spot => Change(line, spot)) : [])
            {
                yield return (index, change);
            }
        }
    }

    /// <summary>Adds one to a number, and a letter or digit to the first word of a text.</summary>
    private static string Change(string line, Match spot)
    {
        if (spot.Groups["number"] is { Success: true } number)
        {
            var more = int.Parse(number.Value, CultureInfo.InvariantCulture) + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{line[..number.Index]}{more}{line[(number.Index + number.Length)..]}");
        }

        var word = FirstWord().Match(line, spot.Groups["text"].Index);
        return line.Insert(word.Index + word.Length, char.IsAsciiDigit(word.Value[0]) ? "7" : "q");
    }

    private static uint Hash(string text) => text.Aggregate(2166136261, static (hash, letter) => (hash ^ letter) * 16777619);

    [GeneratedRegex("^\\s*(Scenario|Scenario Outline|Example|シナリオ|シナリオアウトライン): ")]
    private static partial Regex Title();

    [GeneratedRegex("^\\s*(Rule|ルール):")]
    private static partial Regex Rule();

    [GeneratedRegex("^\\s*(Then|ならば) ")]
    private static partial Regex Then();

    [GeneratedRegex("^\\s*(And|But|\\*|かつ|ただし|しかし) ")]
    private static partial Regex And();

    [GeneratedRegex("\"(?<text>[^\"<][^\"]*)\"|(?<![\\w.<:/-])(?<number>\\d{1,6})(?![\\w.>:/-])")]
    private static partial Regex Spot();

    [GeneratedRegex("[A-Za-z]+|\\d+|.")]
    private static partial Regex FirstWord();

    [GeneratedRegex("~[^~]*~")]
    private static partial Regex Mark();
}

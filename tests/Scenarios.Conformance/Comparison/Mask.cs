using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenarios.Conformance.Comparison;

/// <summary>
/// Removes from a line of output what differs between any two clusters: generated suffixes, addresses, uids, digests, times, ages,
/// versions, node ports, the space between columns. Workers that the command does not name all count as the same: where scores tie, chance
/// decides which of them gets a Pod.
/// </summary>
internal static class Mask
{
    private const string Suffix = "[bcdfghjklmnpqrstvwxz2456789]{5}";

    private static readonly (Regex Pattern, string Word)[] Patterns =
    [
        (Of("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "UID"),
        (Of("(sha256:|containerd://)[0-9a-f]{64}"), "$1HEX"),
        (Of(@"\b[0-9a-f]{64}\b"), "HEX"),
        (Of(@"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z| ?[+-]\d{4}( UTC)?)?"), "TIME"),
        (Of(@"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}"), "TIME"),
        (Of(@"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \w{3} +\d+ \d\d:\d\d:\d\d( UTC)? \d{4}"), "TIME"),
        (Of(@"[EIW]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ "), "KLOG "),
        (Of(@"\b10\.(9[6-9]|10\d|11[01])\.\d+\.\d+\b"), "VIP"),
        (Of(@"\b10\.244\.\d+\.\d+\b"), "PODIP"),
        (Of(@"\b172\.1[78]\.\d+\.\d+\b"), "NODEIP"),
        (Of(@"containerd://\d+\.\d+\.\d+"), "containerd://VERSION"),
        (Of(@"\b\d+\.\d+\.\d+-[\w-]+ +(?=containerd)"), "KERNEL "),
        (Of(@"Image size: \d+ bytes"), "Image size: N bytes"),
        (Of(@"\bv1\.33\.\d+"), "v1.33.N"),
        (Of("resourceVersion: \"\\d+\"|\"resourceVersion\": ?\"\\d+\""), "resourceVersion"),
        (Of(@"\b3[0-2]\d{3}\b"), "NODEPORT"),
        (Of(@"(?<=-)29\d{6}\b"), "MINUTE"),
        (Of("kube-api-access-" + Suffix), "kube-api-access-SUFFIX"),
        (Of("(-[0-9a-z]{8,10})?-(?=[a-z0-9]*[a-z])" + Suffix + @"\b"), "$1-SUFFIX"),
    ];

    private static readonly Regex Age = Of(@"\b(\d+(\.\d+)?(ms|s|m(?!i)|h|d|y))+\b");

    private static readonly Regex Space = Of(@"[ \t]+");
    private static readonly Regex Worker = Of(@"\bworker[23]?\b");
    private static readonly Regex AgeText = Of(@"\b(?:\d+(?:\.\d+)?(?:ms|us|s|m|h|d|y))+\b");
    private static readonly Regex AgePart = Of(@"(\d+(?:\.\d+)?)(us|ms|s|m|h|d|y)");

    /// <summary>The workers that a command names.</summary>
    public static IReadOnlySet<string> WorkersIn(string command) =>
        Worker.Matches(command).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>How often each worker that is not named occurs, without saying which: 2, 2, 3.</summary>
    public static IReadOnlyList<int> Spread(string text, IReadOnlySet<string> named) => Worker.Matches(text)
        .Select(match => match.Value)
        .Where(worker => !named.Contains(worker))
        .GroupBy(worker => worker, StringComparer.Ordinal)
        .Select(group => group.Count())
        .Order()
        .ToList();

    public static MaskedLine Line(string line, IReadOnlySet<string> named)
    {
        line = Worker.Replace(line, match => named.Contains(match.Value) ? match.Value : "WORKER");
        line = WordsButAges(line);
        var ages = AgeText.Matches(line).Select(match => SecondsOf(match.Value)).ToList();
        return new MaskedLine(Space.Replace(Age.Replace(line, "AGE"), " ").Trim(), ages);
    }

    /// <summary>The text with each random word replaced by its class.</summary>
    public static string Words(string text) => Age.Replace(WordsButAges(text), "AGE");

    /// <summary>Ages are looked for last, because a part of a uid may look like one.</summary>
    private static string WordsButAges(string text)
    {
        foreach (var (pattern, word) in Patterns)
        {
            text = pattern.Replace(text, word);
        }

        return text;
    }

    private static double SecondsOf(string age) => AgePart.Matches(age)
        .Sum(part => double.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) * UnitOf(part.Groups[2].Value));

    private static double UnitOf(string unit) => unit switch
    {
        "us" => 1e-6,
        "ms" => 1e-3,
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86400,
        _ => 31536000,
    };

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, TimeSpan.FromSeconds(10));
}

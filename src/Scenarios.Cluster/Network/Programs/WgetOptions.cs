using System.Globalization;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The command line of busybox's wget; any other option is refused by name.</summary>
internal sealed class WgetOptions
{
    private const string Usage =
        "BusyBox v1.37.0 multi-call binary.\n\nUsage: wget [-cqS] [--spider] [-O FILE] [-T SEC] [--header STR] [--post-data STR] URL...\n";
    private const char Spider = 's';
    private const char Header = 'h';
    private const char PostText = 'p';

    private static readonly OptionSpec Spec = new("qScO:T:sh:p:")
    {
        LongOnly = "shp",
        Voice = new BusyboxVoice(),
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["quiet"] = 'q', ["spider"] = Spider, ["header"] = Header, ["post-data"] = PostText, ["output-document"] = 'O',
            ["timeout"] = 'T',
        },
    };

    private readonly ParsedOptions _given;

    private WgetOptions(ParsedOptions given) => _given = given;

    public string Url => _given.Operands.LastOrDefault(string.Empty);

    public bool IsQuiet => _given.Has('q');

    public bool IsSpider => _given.Has(Spider);

    public string OutputFile => _given.Value('O') ?? string.Empty;

    public string? PostData => _given.Value(PostText);

    public TimeSpan? Timeout => _given.Value('T') is { } text && Seconds(text) is { } seconds ? Kernel.Time.Seconds.Span(seconds) : null;

    public IEnumerable<KeyValuePair<string, string>> Headers => _given.Values(Header).Select(text =>
    {
        var pair = text.Split(':', 2);
        return new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1].Trim() : string.Empty);
    });

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    public string? Fault { get; private init; }

    public static WgetOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = OptionParser.Parse("wget", arguments, Spec);
        return new WgetOptions(given)
        {
            Fault = WrongTime(given) ?? given.Error ?? (given.Operands.LastOrDefault(string.Empty).Length == 0 ? Usage : null),
        };
    }

    private static string? WrongTime(ParsedOptions given) =>
        given.Values('T').FirstOrDefault(value => Seconds(value) is null) is { } wrong ? $"wget: invalid number '{wrong}'\n" : null;

    private static double? Seconds(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}

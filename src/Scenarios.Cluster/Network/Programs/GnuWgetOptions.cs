using System.Globalization;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>The command line of GNU wget; what it has beyond this is refused by name.</summary>
internal sealed class GnuWgetOptions
{
    private const int UsualTries = 20;
    private const string Usage = "Usage: wget [OPTION]... [URL]...\n\nTry `wget --help' for more options.\n";
    private const char Spider = '1';
    private const char Header = '2';
    private const char PostText = '3';
    private const char Brief = '4';
    private const char Insecure = '5';
    private const char Method = '6';
    private const char MostRedirects = '7';

    private static readonly OptionSpec Spec = new("qSO:T:t:P:U:v12:3:456:7:", "abBcdeFghiIjkKlLmnNprRVwxXyz")
    {
        LongOnly = "1234567",
        ErrorExitCode = 2,
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["quiet"] = 'q', ["server-response"] = 'S', ["output-document"] = 'O', ["timeout"] = 'T', ["connect-timeout"] = 'T',
            ["tries"] = 't', ["directory-prefix"] = 'P', ["user-agent"] = 'U', ["verbose"] = 'v', ["spider"] = Spider, ["header"] = Header,
            ["post-data"] = PostText, ["body-data"] = PostText, ["no-verbose"] = Brief, ["no-check-certificate"] = Insecure,
            ["method"] = Method, ["max-redirect"] = MostRedirects,
        },
    };

    private readonly ParsedOptions _given;

    private GnuWgetOptions(ParsedOptions given) => _given = given;

    public IReadOnlyList<string> Urls => _given.Operands;

    public bool IsQuiet => _given.Has('q');

    public bool IsBrief => _given.Has(Brief);

    public bool IsSpider => _given.Has(Spider);

    public bool ShowsHead => _given.Has('S');

    public bool IsInsecure => _given.Has(Insecure);

    /// <summary>Empty for a name from the URL, a dash for standard output.</summary>
    public string OutputFile => _given.Value('O') ?? string.Empty;

    /// <summary>Empty for the working directory.</summary>
    public string Folder => _given.Value('P') ?? string.Empty;

    public string UserAgent => _given.Value('U') ?? "Wget/1.21.3";

    public string? Data => _given.Value(PostText);

    public string Verb => _given.Value(Method) ?? (IsSpider ? "HEAD" : Data is null ? "GET" : "POST");

    /// <summary>Zero means without end; we stop at a thousand.</summary>
    public int Tries => Number('t') is { } tries ? tries == 0 ? 1000 : tries : UsualTries;

    public int Redirects => Number(MostRedirects) ?? UsualTries;

    public TimeSpan? Timeout =>
        _given.Value('T') is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
            ? Kernel.Time.Seconds.Span(seconds)
            : null;

    public IEnumerable<KeyValuePair<string, string>> Headers => _given.Values(Header).Select(static text =>
    {
        var pair = text.Split(':', 2);
        return new KeyValuePair<string, string>(pair[0], pair.Length > 1 ? pair[1].Trim() : string.Empty);
    });

    /// <summary>What is wrong with the command line, and the exit code; null when nothing is.</summary>
    public (string Text, int Code)? Fault { get; private init; }

    public static GnuWgetOptions Parse(IReadOnlyList<string> arguments)
    {
        // The only short options of two letters that matter here.
        var given = OptionParser.Parse("wget", [.. arguments.Select(static word => word == "-nv" ? "--no-verbose" : word)], Spec);
        var fault = given.Error is { } error ? (error[..(error.IndexOf('\n', StringComparison.Ordinal) + 1)] + Usage, 2)
            : given.Operands.Count == 0 ? ($"wget: missing URL\n{Usage}", 1)
            : ((string, int)?)null;
        return new GnuWgetOptions(given) { Fault = fault };
    }

    private int? Number(char letter) =>
        int.TryParse(_given.Value(letter), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

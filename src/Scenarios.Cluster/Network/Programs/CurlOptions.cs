using System.Globalization;
using Scenarios.Shell.Programs.Options;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>curl's command line, as far as it is simulated; any other option is refused by name.</summary>
internal sealed class CurlOptions
{
    private const char ConnectTime = 'c';
    private const char NoMeter = 'n';
    private const char Authorities = 'C';
    private const char Resolve = 'R';

    private static readonly OptionSpec Spec = new("sSfiIvLN4nkX:H:d:o:w:m:A:c:C:R:")
    {
        LongOnly = "cnCR",
        SplitsAtEquals = false,
        Voice = new CurlVoice(),
        ErrorExitCode = 2,
        LongNames = new Dictionary<string, char>(StringComparer.Ordinal)
        {
            ["silent"] = 's', ["show-error"] = 'S', ["fail"] = 'f', ["include"] = 'i', ["head"] = 'I', ["verbose"] = 'v',
            ["location"] = 'L', ["no-buffer"] = 'N', ["no-progress-meter"] = NoMeter, ["ipv4"] = '4', ["request"] = 'X', ["header"] = 'H',
            ["data"] = 'd', ["data-raw"] = 'd', ["data-ascii"] =
                'd', ["output"] =
                    'o', ["write-out"] =
                        'w', ["max-time"] = 'm', ["user-agent"] = 'A', ["connect-timeout"] = ConnectTime, ["insecure"] = 'k',
            ["cacert"] = Authorities, ["resolve"] = Resolve,
        },
    };

    private readonly ParsedOptions _given;

    private CurlOptions(ParsedOptions given) => _given = given;

    public IReadOnlyList<string> Urls => _given.Operands;

    public IEnumerable<KeyValuePair<string, string>> Headers => _given.Values('H').Select(Header);

    public bool IsSilent => _given.Has('s');

    public bool ShowsErrors => _given.Has('S');

    public bool FailsOnError => _given.Has('f');

    public bool IncludesHead => _given.Has('i');

    public bool OnlyHead => _given.Has('I');

    /// <summary>Whether any certificate is accepted.</summary>
    public bool IsInsecure => _given.Has('k');

    /// <summary>The file of trusted authorities; empty for those of the system, which have signed nothing here.</summary>
    public string AuthoritiesFile => _given.Value(Authorities) ?? string.Empty;

    /// <summary>The address to use for a host and port; null when none was given.</summary>
    public string? AddressFor(string host, int port)
    {
        foreach (var entry in _given.Values(Resolve))
        {
            var parts = entry.Split(':', 3);
            if (parts.Length == 3 && (parts[0] == host || parts[0] == "*") && parts[1] == port.ToString(CultureInfo.InvariantCulture))
            {
                return parts[2].Split(',')[0];
            }
        }

        return null;
    }

    public bool IsVerbose => _given.Has('v');

    public bool FollowsRedirects => _given.Has('L');

    public string Method => _given.Value('X') ?? string.Empty;

    public string? Data => _given.Has('d') ? string.Join('&', _given.Values('d')) : null;

    public string OutputFile => _given.Value('o') ?? string.Empty;

    public string WriteOut => _given.Value('w') ?? string.Empty;

    public TimeSpan? MaximumTime => Time('m');

    public TimeSpan? ConnectTimeout => Time(ConnectTime);

    public string UserAgent => _given.Value('A') ?? string.Empty;

    /// <summary>What is wrong with the command line, and curl's exit code for it; null when nothing is.</summary>
    public (int Code, string Text)? Fault { get; private init; }

    public static CurlOptions Parse(IReadOnlyList<string> arguments)
    {
        var given = OptionParser.Parse("curl", arguments, Spec);

        // The first mistake counts; nothing after an invalid option has been read.
        var fault = given.InOrder.Where(option => option.Letter is 'm' or ConnectTime)
            .Select(WrongTime)
            .FirstOrDefault(wrong => wrong is not null) ?? given.Error;
        if (fault is null && given.Operands.Count == 0)
        {
            fault = (arguments.Count == 0 ? string.Empty : "curl: no URL specified!\n") + CurlVoice.More;
        }

        return new CurlOptions(given) { Fault = fault is null ? null : (Spec.ErrorExitCode, fault) };
    }

    private static KeyValuePair<string, string> Header(string text)
    {
        var parts = text.Split(':', 2);
        return new(parts[0], parts.Length > 1 ? parts[1].Trim() : string.Empty);
    }

    private TimeSpan? Time(char letter) =>
        _given.Value(letter) is { } text && double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? Kernel.Time.Seconds.Span(seconds)
            : null;

    private static string? WrongTime(GivenOption option)
    {
        if (!double.TryParse(option.Value, CultureInfo.InvariantCulture, out var seconds) || double.IsNaN(seconds))
        {
            return CurlVoice.Complaint(option.Argument, "expected a proper numerical parameter");
        }

        return double.IsPositiveInfinity(seconds) ? CurlVoice.Complaint(option.Argument, "too large number")
            : seconds < 0 ? CurlVoice.Complaint(option.Argument, "expected a positive numerical parameter")
            : null;
    }
}

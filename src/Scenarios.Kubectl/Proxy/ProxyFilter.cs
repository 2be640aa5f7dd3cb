using System.Text.RegularExpressions;
using Scenarios.Api.Rest.Http;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;

namespace Scenarios.Kubectl.Proxy;

/// <summary>Decides which requests a proxy lets through (kubectl, pkg/proxy/proxy_server.go, FilterServer).</summary>
internal sealed class ProxyFilter
{
    public const string DefaultHosts = "^localhost$,^127\\.0\\.0\\.1$,^\\[::1\\]$";
    public const string DefaultRejectedPaths = "^/api/.*/pods/.*/exec,^/api/.*/pods/.*/attach";

    private readonly IReadOnlyList<Regex> _paths;
    private readonly IReadOnlyList<Regex> _hosts;
    private readonly IReadOnlyList<Regex> _rejectedPaths;
    private readonly IReadOnlyList<Regex> _rejectedMethods;
    private readonly bool _isOff;

    private ProxyFilter(FlagValues flags)
    {
        _isOff = flags.Boolean("disable-filter");
        _paths = Read(flags, "accept-paths");
        _hosts = Read(flags, "accept-hosts");
        _rejectedPaths = Read(flags, "reject-paths");
        _rejectedMethods = Read(flags, "reject-methods");
    }

    /// <exception cref="CommandFailedException">A flag's value is not a regular expression.</exception>
    public static ProxyFilter Of(FlagValues flags) => new(flags);

    public bool Accepts(RestRequest request)
    {
        var host = request.Header("Host");
        var name = host.LastIndexOf(':') is > 0 and var colon && !host.EndsWith(']') ? host[..colon] : host;
        return _isOff
            || (
                !Matches(_rejectedPaths, request.Path)
                    && !Matches(_rejectedMethods, request.Method) && Matches(_paths, request.Path) && Matches(_hosts, name));
    }

    /// <summary>Like Go's expressions, these take linear time in the length of the text, whatever the pattern.</summary>
    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private static bool Matches(IReadOnlyList<Regex> expressions, string text) => expressions.Any(expression => expression.IsMatch(text));

    private static List<Regex> Read(FlagValues flags, string flag)
    {
        try
        {
            return [.. flags.Text(flag).Split(',').Select(static text => new Regex(text, Linear))];
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new CommandFailedException($"the flag --{flag} holds no regular expression: {flags.Text(flag)}");
        }
    }
}

using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Config.Files;

/// <summary>A server that nobody is listening for, and kubectl's messages about it.</summary>
internal static class UnreachedServer
{
    public static CommandFailedException Failure(string server)
    {
        var url = UrlOf(server);
        var message = url is null ? $"error: invalid server URL {GoText.Quote(server)}"
            : IsUnknown(url) ? $"Unable to connect to the server: {Dial(url)}"
            : $"The connection to the server {url.Host}:{url.Port} was refused - did you specify the right host or port?";
        return new(message) { IsVerbatim = true, Unreached = server };
    }

    public static string Dial(Uri url) => IsUnknown(url)
        ? $"dial tcp: lookup {url.Host}: no such host"
        : $"dial tcp {url.Host}:{url.Port}: connect: connection refused";

    private static bool IsUnknown(Uri url) => url.HostNameType == UriHostNameType.Dns && url.Host != "localhost";

    public static Uri? UrlOf(string server)
    {
        var text = server.Contains("://", StringComparison.Ordinal) ? server : $"http://{server}";
        return Uri.TryCreate(text, UriKind.Absolute, out var url) ? url : null;
    }
}

using System.Globalization;

namespace Scenarios.Cluster.Network.Programs;

/// <summary>curl's exit codes and messages, in the wording of its version: it changed with 7.29 (CentOS 7), 7.61 and 7.76.</summary>
internal sealed class CurlErrors
{
    private readonly int _version;

    public CurlErrors(string version)
    {
        _version = Version.TryParse(version, out var number) ? (number.Major * 1000) + number.Minor : int.MaxValue;
    }

    public (int Code, string Text) NotResolved(string host) => (6, _version switch
    {
        < 7020 => $"Couldn't resolve host '{host}'",
        < 7030 => $"Could not resolve host: {host}; Unknown error",
        _ => $"Could not resolve host: {host}",
    });

    public (int Code, string Text) Refused(string host, int port, TimeSpan after) =>
        (7, NotConnected(host, port, after, "Connection refused"));

    public (int Code, string Text) Unreachable(string host, int port, TimeSpan after) =>
        (7, NotConnected(host, port, after, "No route to host"));

    public (int Code, string Text) ConnectTimedOut(string host, int port, TimeSpan after) =>
        (_version < 7076 ? 7 : 28, NotConnected(host, port, after, "Connection timed out"));

    public static (int Code, string Text) ConnectTimeLimit(TimeSpan limit) =>
        (28, string.Create(CultureInfo.InvariantCulture, $"Connection timed out after {(long)limit.TotalMilliseconds + 1} milliseconds"));

    public static (int Code, string Text) ResolveTimeLimit(TimeSpan limit) =>
        (28, string.Create(CultureInfo.InvariantCulture, $"Resolving timed out after {(long)limit.TotalMilliseconds + 1} milliseconds"));

    public static (int Code, string Text) TimeLimit(TimeSpan limit) =>
        (
            28,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Operation timed out after {(long)limit.TotalMilliseconds + 1} milliseconds with 0 bytes received"));

    public (int Code, string Text) HttpError(int status, string reason) =>
        (
            22,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The requested URL returned error: {status}{(_version < 7060 ? " " + reason : string.Empty)}"));

    /// <summary>OpenSSL's message, or NSS's in CentOS 7's curl.</summary>
    public string UntrustedCertificate(bool isSelfSigned) => _version switch
    {
        < 7030 => "Peer's Certificate issuer is not recognized.",
        _ => $"SSL certificate problem: {(isSelfSigned ? "self-signed certificate" : "unable to get local issuer certificate")}",
    };

    public (int Code, string Text) NotTrusted(string fault)
    {
        var page = _version < 7030 ? "http://curl.haxx.se/docs/sslcerts.html" : "https://curl.se/docs/sslcerts.html";
        var end = _version < 7030
            ? "curl performs SSL certificate verification by default, using a \"bundle\"\n of Certificate Authority (CA) public keys "
            + "(CA certs). If the default\n"
                + " bundle file isn't adequate, you can specify an alternate file\n using the --cacert option.\n"
                + "If this HTTPS server uses a certificate signed by a CA represented in\n the bundle, the certificate verification "
                + "probably failed due to a\n"
                + " problem with the certificate (it might be expired, or the name might\n not match the domain name in the URL).\n"
                + "If you'd like to turn off curl's verification of the certificate, use\n the -k (or --insecure) option."
            : "curl failed to verify the legitimacy of the server and therefore could not\nestablish a secure connection to it. To "
            + "learn more about this situation and\n"
                + $"how to fix it, please visit the {(_version < 8010 ? "web page" : "webpage")} mentioned above.";
        return (60, $"{fault}\nMore details here: {page}\n\n{end}");
    }

    public (int Code, string Text) NoTls() => (35, _version switch
    {
        < 7030 => "SSL received a record that exceeded the maximum permissible length.",
        < 8010 => "error:0A00010B:SSL routines::wrong version number",
        _ => "TLS connect error: error:0A00010B:SSL routines::wrong version number",
    });

    public static (int Code, string Text) Empty() => (52, "Empty reply from server");

    public static (int Code, string Text) BadUrl() => (3, "URL rejected: Malformed input to a URL function");

    public static (int Code, string Text) Unsupported(string scheme) => (1, $"Protocol \"{scheme}\" not simulated");

    private string NotConnected(string host, int port, TimeSpan after, string cause) => _version switch
    {
        < 7020 => "couldn't connect to host",
        < 7030 => $"Failed connect to {host}:{port}; {cause}",
        < 7076 => $"Failed to connect to {host} port {port}: {cause}",
        < 8010 =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"Failed to connect to {host} port {port} after {(long)after.TotalMilliseconds} ms: Couldn't connect to server"),
        _ =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"Failed to connect to {host} port {port} after {(long)after.TotalMilliseconds} ms: Could not connect to server"),
    };
}

namespace Scenarios.Steps.Requests;

/// <summary>The parts of an http URL.</summary>
/// <param name="Host">A name or an address.</param>
/// <param name="Port">The port; 80 by default.</param>
/// <param name="Path">The path with its first slash.</param>
/// <param name="Authority">Host and port as in the Host header.</param>
internal sealed record HttpUrl(string Host, int Port, string Path, string Authority)
{
    /// <exception cref="StepFailureException">The text is not an http URL.</exception>
    public static HttpUrl Of(string url)
    {
        var text = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            throw new StepFailureException($"\"{url}\" is not an http URL.");
        }

        return new HttpUrl(uri.Host, uri.Port, uri.PathAndQuery, uri.IsDefaultPort ? uri.Host : uri.Authority);
    }
}

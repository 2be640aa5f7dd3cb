namespace Scenarios.Steps.Requests;

/// <summary>The parts of an http URL.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">80 where none is written.</param>
/// <param name="Path">From the first slash on.</param>
/// <param name="Authority">Host and port as the Host header has them.</param>
internal sealed record HttpUrl(string Host, int Port, string Path, string Authority)
{
    /// <exception cref="StepFailureException">The text is no http URL.</exception>
    public static HttpUrl Of(string url)
    {
        var text = url.Contains("://", StringComparison.Ordinal) ? url : $"http://{url}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            throw new StepFailureException($"\"{url}\" is no http URL.");
        }

        return new HttpUrl(uri.Host, uri.Port, uri.PathAndQuery, uri.IsDefaultPort ? uri.Host : uri.Authority);
    }
}

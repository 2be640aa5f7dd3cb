namespace Scenarios.Api.Rest.Http;

/// <summary>The response to a <see cref="RestRequest"/>. Immutable.</summary>
/// <param name="Status">The HTTP status code.</param>
/// <param name="ContentType">Empty if there is no body.</param>
/// <param name="Body">The whole body, or the part before <see cref="Stream"/>.</param>
public sealed record RestResponse(int Status, string ContentType, string Body)
{
    /// <summary>The texts of Warning headers, as clients read them.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Headers other than the content type and warnings.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>How long the response took, if another server was asked.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The part after the body that arrives over time, such as the events of a watch; null if the body is complete.</summary>
    public IRestStream? Stream { get; init; }

    /// <summary>Whether the status code means success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The value of a Warning header (RFC 7234): code, agent, and quoted text.</summary>
    public static string WarningHeader(string text) => $"299 - {GoText.Quote(text)}";
}

namespace Scenarios.Api.Rest.Http;

/// <summary>The answer to a <see cref="RestRequest"/>. Immutable.</summary>
/// <param name="Status">HTTP's code.</param>
/// <param name="ContentType">Empty where there is no body.</param>
/// <param name="Body">The whole of it, or what precedes <see cref="Stream"/>.</param>
public sealed record RestResponse(int Status, string ContentType, string Body)
{
    /// <summary>The texts of Warning headers, as clients read them.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Headers beside the type of the content and warnings.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What follows the body as time goes on, such as the events of a watch; null for a body that is complete.</summary>
    public IRestStream? Stream { get; init; }

    /// <summary>Whether the code tells of success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The value of a Warning header (RFC 7234): code, agent, and the text in quotes.</summary>
    public static string WarningHeader(string text) => $"299 - {GoText.Quote(text)}";
}

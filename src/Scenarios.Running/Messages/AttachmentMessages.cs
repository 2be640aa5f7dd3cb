using System.Text;
using System.Text.Json;
using Scenarios.Running.Results;

namespace Scenarios.Running.Messages;

/// <summary>Writes what a step wrote and attached (message Attachment).</summary>
internal static class AttachmentMessages
{
    private const string LogMediaType = "text/x.cucumber.log+plain";

    /// <param name="line">Where to.</param>
    /// <param name="output">The transcript; written as one log.</param>
    /// <param name="attachments">The attachments.</param>
    /// <param name="time">When, or about then.</param>
    /// <param name="owner">Writes whose they are.</param>
    public static void Write(MessageLine line, string output, IReadOnlyList<Attachment> attachments, DateTimeOffset time, Action<Utf8JsonWriter> owner)
    {
        if (output.Length > 0)
        {
            line.Write("attachment", json =>
            {
                owner(json);
                WriteBody(json, output.TrimEnd('\n'), "IDENTITY", LogMediaType);
                json.WriteTimestamp(time);
            });
        }

        foreach (var attachment in attachments)
        {
            line.Write("attachment", json =>
            {
                owner(json);
                var body = attachment.IsText ? Encoding.UTF8.GetString(attachment.Body.Span) : Convert.ToBase64String(attachment.Body.Span);
                WriteBody(json, body, attachment.IsText ? "IDENTITY" : "BASE64", attachment.MediaType);
                if (attachment.Name is { } name)
                {
                    json.WriteString("fileName", name);
                }

                json.WriteTimestamp(time);
            });
        }
    }

    private static void WriteBody(Utf8JsonWriter json, string body, string encoding, string mediaType)
    {
        json.WriteString("body", body);
        json.WriteString("contentEncoding", encoding);
        json.WriteString("mediaType", mediaType);
    }
}

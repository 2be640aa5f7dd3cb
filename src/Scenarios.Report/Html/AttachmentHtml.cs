using System.Text;
using Scenarios.Report.Writing;
using Scenarios.Running.Results;

namespace Scenarios.Report.Html;

/// <summary>Shows attachments: text as text, pictures as pictures, anything else as a link with the data.</summary>
internal static class AttachmentHtml
{
    public static void Write(HtmlWriter html, Attachment attachment)
    {
        var name = attachment.Name ?? attachment.MediaType;
        if (attachment.MediaType.StartsWith("text/", StringComparison.Ordinal)
            || attachment.MediaType.StartsWith("application/json", StringComparison.Ordinal))
        {
            html.Open("details", "attachment").Element("summary", name).Open("pre").Text(Encoding.UTF8.GetString(attachment.Body.Span))
                .Close("pre").CloseLine("details");
            return;
        }

        var data = $"data:{attachment.MediaType};base64,{Convert.ToBase64String(attachment.Body.Span)}";
        if (IsPicture(attachment.MediaType))
        {
            html.Open("figure", "attachment").OpenWith("img", ("src", data), ("alt", name)).Element("figcaption", name).CloseLine("figure");
            return;
        }

        html.Open("p", "attachment").Open("a", attribute: "href", value: data).Text(name).Close("a").CloseLine("p");
    }

    /// <summary>SVG can contain scripts, but an image element does not run them.</summary>
    private static bool IsPicture(string mediaType) =>
        mediaType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/svg+xml";
}

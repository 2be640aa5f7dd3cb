using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Html;

/// <summary>
/// Renders a description, which is Markdown. HTML in it has no effect. Pictures would have to be fetched, so their texts are shown. Links
/// lead only to the web or within the page, for example to a section of the book.
/// </summary>
internal static class ProseHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().DisableHtml().Build();

    public static void Write(HtmlWriter html, string description)
    {
        if (description.Length == 0)
        {
            return;
        }

        var document = Markdig.Markdown.Parse(html.Plain(Outdented(description)), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            if (link.IsImage || !IsHarmless(link.Url))
            {
                link.ReplaceBy(Text(link));
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsHarmless(link.Url)).ToArray())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new PlainHeading());
        renderer.Render(document);
        html.Markup("<div class=\"prose\">").Markup(text.ToString().TrimEnd('\n')).Markup("</div>\n");
    }

    /// <summary>Removes the common indentation, which belongs to the feature file.</summary>
    private static string Outdented(string description)
    {
        var lines = description.Split('\n');
        var common = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty()
            .Min();
        // The first line may have lost its indentation.
        var others = lines.Skip(1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length)
            .DefaultIfEmpty(common).Min();
        for (var index = 0; index < lines.Length; index++)
        {
            var indent = lines[index].Length - lines[index].TrimStart().Length;
            lines[index] = lines[index][Math.Min(indent, index == 0 ? Math.Max(common, indent) : others)..];
        }

        return string.Join('\n', lines);
    }

    private static bool IsHarmless(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith('#'));

    private static Inline Text(LinkInline link)
    {
        var container = new ContainerInline();
        foreach (var child in link.ToArray())
        {
            child.Remove();
            container.AppendChild(child);
        }

        return container;
    }

    /// <summary>Renders headings in prose as bold lines, so that the page's own heading levels stay consistent.</summary>
    private sealed class PlainHeading : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
        {
            renderer.Write("<p><strong>");
            renderer.WriteLeafInline(heading);
            renderer.Write("</strong></p>\n");
        }
    }
}

using System.Globalization;
using Scenarios.Accounts;
using Scenarios.Report.Writing;

namespace Scenarios.Report.Pictures;

/// <summary>Building blocks of pictures. All numbers are integers, so that the same picture has the same bytes everywhere.</summary>
internal static class Svg
{
    /// <summary>The width of every picture, in its own units.</summary>
    public const int Width = 720;

    private static readonly SortedList<ThingHealth, string> Shapes = new()
    {
        [ThingHealth.Good] = "<circle cx=\"6\" cy=\"6\" r=\"5\"/><path d=\"M3.4 6.2l1.9 1.9 3.4-4\" class=\"in\"/>",
        [ThingHealth.Waiting] = "<circle cx=\"6\" cy=\"6\" r=\"4.4\" class=\"out\"/><path d=\"M6 3.4v2.8l1.8 1.2\" class=\"out\"/>",
        [ThingHealth.Bad] = "<path d=\"M6 .6l5.6 10.4H.4z\"/><path d=\"M6 4v3.4M6 8.8v.9\" class=\"in\"/>",
        [ThingHealth.Leaving] = "<circle cx=\"6\" cy=\"6\" r=\"4.4\" class=\"out dash\"/><path d=\"M3.6 6h4.8\" class=\"out\"/>",
        [ThingHealth.Done] = "<rect x=\"1.5\" y=\"1.5\" width=\"9\" height=\"9\" rx=\"1\"/>"
            + "<path d=\"M3.4 6.2l1.9 1.9 3.4-4\" class=\"in\"/>",
    };

    /// <summary>The letter that the style sheet uses for each state of health.</summary>
    public static string Letter(ThingHealth health) => health switch
    {
        ThingHealth.Good => "g",
        ThingHealth.Waiting => "w",
        ThingHealth.Bad => "b",
        ThingHealth.Leaving => "l",
        _ => "d",
    };

    /// <summary>Opens a picture with a title. The text below the picture describes it, unless a description is given here.</summary>
    public static void Open(HtmlWriter html, int height, string title, string description = "")
    {
        html.OpenWith("svg", ("viewBox", Format($"0 0 {Width} {height}")), ("role", "img"), ("aria-label", title));
        if (description.Length > 0)
        {
            html.Element("desc", description);
        }

        html.Markup("\n");
    }

    public static void Rect(HtmlWriter html, int x, int y, int width, int height, string cssClass = "") =>
        html.Markup(Format($"<rect{Class(cssClass)} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"));

    public static void Text(HtmlWriter html, int x, int y, string text, string cssClass = "") =>
        html.Markup(Format($"<text{Class(cssClass)} x=\"{x}\" y=\"{y}\">")).Text(text).Markup("</text>");

    /// <summary>A piece of a text, with a position of its own.</summary>
    /// <param name="html">The target.</param>
    /// <param name="x">The distance from the left.</param>
    /// <param name="y">Its baseline; written only if it differs from that of the piece before.</param>
    /// <param name="text">The text itself.</param>
    /// <param name="baseline">The baseline of the piece before; -1 before the first one.</param>
    public static void Span(HtmlWriter html, int x, int y, string text, ref int baseline)
    {
        html.Markup(Format($"<tspan x=\"{x}\"")).Markup(y == baseline ? ">" : Format($" y=\"{y}\">")).Text(text).Markup("</tspan>");
        baseline = y;
    }

    /// <summary>A mark of health, 12 by 12, so that a picture is readable without colours.</summary>
    public static void Shape(HtmlWriter html, int x, int y, ThingHealth health) =>
        html.Markup(Format($"<g class=\"m\" transform=\"translate({x} {y})\">")).Markup(Shapes[health]).Markup("</g>");

    /// <summary>Shortens a name by its middle, because its end tells more.</summary>
    public static string Short(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = Math.Max(0, (most - 1) * 2 / 3);
        return $"{text[..(most - 1 - end)]}…{text[^end..]}";
    }

    public static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Class(string cssClass) => cssClass.Length == 0 ? "" : $" class=\"{cssClass}\"";
}

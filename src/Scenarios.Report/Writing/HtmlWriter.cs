using System.Text;
using Scenarios.Report.Model;

namespace Scenarios.Report.Writing;

/// <summary>
/// Writes HTML and SVG: text and attributes are escaped here and nowhere else; elements are indented by nobody, since spaces count inside
/// pre.
/// </summary>
/// <param name="folder">Removes the folder of this machine from texts.</param>
internal sealed class HtmlWriter(FolderText folder)
{
    private readonly StringBuilder _html = new();

    /// <summary>How much there is so far, in characters.</summary>
    public int Length => _html.Length;

    public HtmlWriter Open(string tag, string cssClass = "", string id = "", string attribute = "", string value = "")
    {
        _html.Append('<').Append(tag);
        Attribute("id", id);
        Attribute("class", cssClass);
        Attribute(attribute, value);
        _html.Append('>');
        return this;
    }

    /// <summary>An element's start with any attributes; those without a value are left out.</summary>
    public HtmlWriter OpenWith(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            Attribute(name, value);
        }

        _html.Append('>');
        return this;
    }

    public HtmlWriter Close(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>The end of a block: a line of its own makes the page readable as a file, and its diffs small.</summary>
    public HtmlWriter CloseLine(string tag)
    {
        Close(tag);
        _html.Append('\n');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        VisibleText.Escape(folder.Without(text), _html);
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string tag, string text, string cssClass = "") => Open(tag, cssClass).Text(text).Close(tag);

    /// <summary>A link within the page.</summary>
    public HtmlWriter Link(string target, string text, string cssClass = "") =>
        Open("a", cssClass, attribute: "href", value: $"#{target}").Text(text).Close("a");

    /// <summary>Words of the page's own, which the page's script can say in another language.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="key">By which the script knows them.</param>
    /// <param name="text">In English.</param>
    /// <param name="values">What stands in them, parted by bars.</param>
    public HtmlWriter Words(string tag, string key, string text, string values = "", string cssClass = "") =>
        OpenWith(tag, ("class", cssClass), ("data-i", key), ("data-a", values)).Text(text).Close(tag);

    /// <summary>Markup of our own; never anything that came with the run.</summary>
    public HtmlWriter Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>
    /// A text as it stands on a page, folders of this machine taken out and nothing in it that cannot be seen; not escaped.
    /// </summary>
    public string Plain(string text) => VisibleText.Plain(folder.Without(text));

    /// <summary>What was written since there was so much.</summary>
    public string From(int length) => _html.ToString(length, _html.Length - length);

    /// <summary>Takes back what was written since there was so much.</summary>
    public void BackTo(int length) => _html.Length = length;

    public override string ToString() => _html.ToString();

    private void Attribute(string name, string value)
    {
        if (name.Length > 0 && (value.Length > 0 || name is "open" or "hidden" or "alt"))
        {
            _html.Append(' ').Append(name);
            if (name is not ("open" or "hidden") && (value.Length > 0 || name == "alt"))
            {
                _html.Append("=\"");
                VisibleText.Escape(folder.Without(value), _html, isAttribute: true);
                _html.Append('"');
            }
        }
    }
}

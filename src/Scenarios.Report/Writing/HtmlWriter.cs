using System.Text;
using Scenarios.Report.Model;

namespace Scenarios.Report.Writing;

/// <summary>
/// Writes HTML and SVG. Text and attributes are escaped here and nowhere else. Elements are never indented, because spaces matter inside
/// pre.
/// </summary>
/// <param name="folder">Removes the folder of this machine from texts.</param>
internal sealed class HtmlWriter(FolderText folder)
{
    private readonly StringBuilder _html = new();

    /// <summary>The current length, in characters.</summary>
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

    /// <summary>Opens an element with any attributes; those without a value are left out.</summary>
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

    /// <summary>Closes a block element and ends the line: separate lines make the page readable as a file, and its diffs small.</summary>
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

    /// <summary>Writes an element that contains only text.</summary>
    public HtmlWriter Element(string tag, string text, string cssClass = "") => Open(tag, cssClass).Text(text).Close(tag);

    /// <summary>Writes a link within the page.</summary>
    public HtmlWriter Link(string target, string text, string cssClass = "") =>
        Open("a", cssClass, attribute: "href", value: $"#{target}").Text(text).Close("a");

    /// <summary>Writes the page's own wording, which the page's script can show in another language.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="key">The key by which the script finds them.</param>
    /// <param name="text">The words in English.</param>
    /// <param name="values">The values inserted into them, separated by bars.</param>
    public HtmlWriter Words(string tag, string key, string text, string values = "", string cssClass = "") =>
        OpenWith(tag, ("class", cssClass), ("data-i", key), ("data-a", values)).Text(text).Close(tag);

    /// <summary>Writes markup of our own; never pass anything that came with the run.</summary>
    public HtmlWriter Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A text as it appears on a page, without this machine's folders and without invisible characters; not escaped.</summary>
    public string Plain(string text) => VisibleText.Plain(folder.Without(text));

    /// <summary>What was written since the length was this.</summary>
    public string From(int length) => _html.ToString(length, _html.Length - length);

    /// <summary>Removes what was written since the length was this.</summary>
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

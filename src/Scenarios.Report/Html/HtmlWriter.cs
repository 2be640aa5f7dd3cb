using System.Text;
using Scenarios.Report.Model;

namespace Scenarios.Report.Html;

/// <summary>
/// Writes HTML: text and attributes are escaped here and nowhere else; elements are indented by nobody, since spaces count inside pre.
/// </summary>
/// <param name="folder">Takes the folder of this machine out of what is told.</param>
internal sealed class HtmlWriter(FolderText folder)
{
    private readonly StringBuilder _html = new();

    public HtmlWriter Open(string tag, string cssClass = "", string id = "", string attribute = "", string value = "")
    {
        _html.Append('<').Append(tag);
        Attribute("id", id);
        Attribute("class", cssClass);
        Attribute(attribute, value);
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
        Escape(text);
        return this;
    }

    /// <summary>An element with nothing but text in it.</summary>
    public HtmlWriter Element(string tag, string text, string cssClass = "") => Open(tag, cssClass).Text(text).Close(tag);

    /// <summary>A link within the page.</summary>
    public HtmlWriter Link(string target, string text, string cssClass = "") =>
        Open("a", cssClass, attribute: "href", value: $"#{target}").Text(text).Close("a");

    /// <summary>Markup of our own; never anything that came with the run.</summary>
    public HtmlWriter Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    public override string ToString() => _html.ToString();

    private void Attribute(string name, string value)
    {
        if (name.Length > 0 && (value.Length > 0 || name is "open" or "hidden"))
        {
            _html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                _html.Append("=\"");
                Escape(value);
                _html.Append('"');
            }
        }
    }

    private void Escape(string text)
    {
        foreach (var c in folder.Without(text))
        {
            switch (c)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case < ' ' and not '\n' and not '\t':
                    // HTML has no place for control characters; Unicode has a picture of each.
                    _html.Append((char)('\u2400' + c));
                    break;
                default:
                    _html.Append(c);
                    break;
            }
        }
    }
}

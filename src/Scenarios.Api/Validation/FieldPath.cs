using System.Globalization;
using System.Text;

namespace Scenarios.Api.Validation;

/// <summary>
/// Where a field stands, such as <c>spec.containers[0].name</c>: put together when a fault is written, which is seldom. Every field that is
/// checked has one, so that those that are asked for again and again are one value.
/// </summary>
internal sealed class FieldPath
{
    private const int MostKnown = 64;

    private readonly FieldPath? _above;
    private readonly string? _name;
    private readonly int _index;

    // Those below, as far as they were asked for. Replaced as a whole: where two threads add at once, one addition is lost.
    private FieldPath[] _fields = [];
    private FieldPath[] _items = [];

    /// <param name="above">The object or list that it is in; null at the top.</param>
    /// <param name="name">The field's name, or the path so far; null for an element of a list.</param>
    public FieldPath(FieldPath? above, string? name, int index = 0) => (_above, _name, _index) = (above, name, index);

    /// <summary>The whole object.</summary>
    private static FieldPath Root { get; } = new(null, string.Empty);

    public static implicit operator string(FieldPath path) => path.ToString();

    public static implicit operator FieldPath(string path) => new(null, path);

    /// <param name="above">The object that it is in; null for the whole object.</param>
    public static FieldPath Of(FieldPath? above, string field) => (above ?? Root).Field(field);

    /// <summary>An element of a list.</summary>
    public FieldPath Item(int index)
    {
        var items = _items;
        if (index < items.Length)
        {
            return items[index];
        }

        var added = new FieldPath(this, null, index);
        if (index == items.Length && index < MostKnown)
        {
            _items = [.. items, added];
        }

        return added;
    }

    public override string ToString()
    {
        if (_above is null && _name is not null)
        {
            return _name;
        }

        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    // By reference: what is asked for again is a constant of the code.
    private FieldPath Field(string name)
    {
        var fields = _fields;
        foreach (var known in fields)
        {
            if (ReferenceEquals(known._name, name))
            {
                return known;
            }
        }

        var added = new FieldPath(this, name);
        if (fields.Length < MostKnown)
        {
            _fields = [.. fields, added];
        }

        return added;
    }

    private void AppendTo(StringBuilder text)
    {
        _above?.AppendTo(text);
        if (_name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else
        {
            text.Append(text.Length > 0 ? "." : string.Empty).Append(_name);
        }
    }
}

using System.Globalization;
using System.Text;

namespace Scenarios.Api.Validation;

/// <summary>
/// The path of a field, such as <c>spec.containers[0].name</c>. Its text is built only for a fault, which is rare. Every checked field
/// needs a path, so paths that are used repeatedly are shared.
/// </summary>
internal sealed class FieldPath
{
    private const int MostKnown = 64;

    private readonly FieldPath? _above;
    private readonly string? _name;
    private readonly int _index;

    // The known paths below this one. The array is replaced as a whole: if two threads add at the same time, one addition is lost.
    private FieldPath[] _fields = [];
    private FieldPath[] _items = [];

    /// <param name="above">The object or list that contains it; null at the top.</param>
    /// <param name="name">The field's name, or the path so far; null for an element of a list.</param>
    public FieldPath(FieldPath? above, string? name, int index = 0) => (_above, _name, _index) = (above, name, index);

    /// <summary>The whole object.</summary>
    private static FieldPath Root { get; } = new(null, string.Empty);

    public static implicit operator string(FieldPath path) => path.ToString();

    public static implicit operator FieldPath(string path) => new(null, path);

    /// <param name="above">The object that contains it; null for the whole object.</param>
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

    // Compared by reference, because repeated names are constants in the code.
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

using System.Collections;

namespace Scenarios.Api.Tree;

/// <summary>
/// An immutable object: fields in the order in which they were written. A changed copy shares every field that did not change.
/// Small objects are searched one by one, large ones (ConfigMap data, say) through an index that is made when first needed.
/// </summary>
public sealed class ObjectValue : Value, IReadOnlyCollection<KeyValuePair<string, Value>>
{
    private const int IndexFrom = 32;
    private readonly KeyValuePair<string, Value>[] _fields;
    private Dictionary<string, int>? _index;

    internal ObjectValue(KeyValuePair<string, Value>[] fields) => _fields = fields;

    public static ObjectValue Empty { get; } = new([]);

    public override string TypeName => "object";

    public int Count => _fields.Length;

    /// <summary>The field's value, or null when there is no such field.</summary>
    public Value? this[string name]
    {
        get
        {
            var position = PositionOf(name);
            return position < 0 ? null : _fields[position].Value;
        }
    }

    /// <summary>An object of these fields. Each name once.</summary>
    /// <exception cref="ArgumentException">A name comes twice.</exception>
    public static ObjectValue Of(params ReadOnlySpan<(string Name, Value Value)> fields)
    {
        var builder = new ObjectBuilder(fields.Length);
        foreach (var (name, value) in fields)
        {
            builder.Add(name, value);
        }

        return builder.ToObject();
    }

    public bool ContainsKey(string name) => PositionOf(name) >= 0;

    /// <summary>A copy in which the field has this value: replaced in its place, or added at the end.</summary>
    public ObjectValue With(string name, Value value)
    {
        var position = PositionOf(name);
        if (position < 0)
        {
            var longer = new KeyValuePair<string, Value>[_fields.Length + 1];
            _fields.AsSpan().CopyTo(longer);
            longer[^1] = new(name, value);
            return new ObjectValue(longer);
        }

        if (ReferenceEquals(_fields[position].Value, value))
        {
            return this;
        }

        var copy = _fields.AsSpan().ToArray();
        copy[position] = new(_fields[position].Key, value);

        // The names are where they were, and so is an index of them.
        return new ObjectValue(copy) { _index = _index };
    }

    /// <summary>A copy without the field; the object itself when it has no such field.</summary>
    public ObjectValue Without(string name)
    {
        var position = PositionOf(name);
        return position < 0 ? this : new ObjectValue([.. _fields[..position], .. _fields[(position + 1)..]]);
    }

    /// <summary>A copy in which the value stands at the end of the path; objects on the way are made where they lack.</summary>
    public ObjectValue WithPath(ReadOnlySpan<string> path, Value value)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Length);
        if (path.Length == 1)
        {
            return With(path[0], value);
        }

        var inner = this[path[0]] as ObjectValue ?? Empty;
        return With(path[0], inner.WithPath(path[1..], value));
    }

    /// <summary>A copy without what stands at the end of the path.</summary>
    public ObjectValue WithoutPath(ReadOnlySpan<string> path)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Length);
        if (path.Length == 1)
        {
            return Without(path[0]);
        }

        return this[path[0]] is ObjectValue inner ? With(path[0], inner.WithoutPath(path[1..])) : this;
    }

    public ReadOnlySpan<KeyValuePair<string, Value>> AsSpan() => _fields;

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, Value>>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _fields.GetEnumerator();

    public override bool Equals(Value? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is not ObjectValue that || that.Count != Count)
        {
            return false;
        }

        foreach (var (name, value) in _fields)
        {
            if (that[name] is not { } theirs || !value.Equals(theirs))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        // The sum does not depend on the order of the fields, and neither does equality.
        var hash = 0;
        foreach (var (name, value) in _fields)
        {
            hash = unchecked(hash + ((string.GetHashCode(name, StringComparison.Ordinal) * 31) ^ value.GetHashCode()));
        }

        return hash;
    }

    private int PositionOf(string name)
    {
        if (_fields.Length >= IndexFrom)
        {
            return (_index ??= MakeIndex()).TryGetValue(name, out var position) ? position : -1;
        }

        for (var position = 0; position < _fields.Length; position++)
        {
            if (string.Equals(_fields[position].Key, name, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_fields.Length, StringComparer.Ordinal);
        for (var position = 0; position < _fields.Length; position++)
        {
            index[_fields[position].Key] = position;
        }

        return index;
    }
}

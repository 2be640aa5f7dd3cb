using System.Collections;

namespace Scenarios.Objects.Tree;

/// <summary>
/// An immutable object: fields in the order in which they were written. A changed copy shares every unchanged field.
/// The names are in a <see cref="Shape"/> shared by many objects, so that an object itself stores only its values.
/// </summary>
public sealed class ObjectValue : Value, IReadOnlyCollection<KeyValuePair<string, Value>>
{
    private readonly Shape _shape;
    private readonly Value[] _values;

    internal ObjectValue(Shape shape, Value[] values)
    {
        _shape = shape;
        _values = values;
    }

    public static ObjectValue Empty { get; } = new(Shape.Empty, []);

    public override string TypeName => "object";

    internal Shape Shape => _shape;

    internal ReadOnlySpan<Value> Values => _values;

    public int Count => _values.Length;

    /// <summary>The field's value; null if there is no such field.</summary>
    public Value? this[string name]
    {
        get
        {
            var position = _shape.PositionOf(name);
            return position < 0 ? null : _values[position];
        }
    }

    /// <summary>Creates an object of these fields. Names must be unique.</summary>
    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public static ObjectValue Of(params ReadOnlySpan<(string Name, Value Value)> fields)
    {
        if (fields.Length is 0 or > Shape.LongestShared)
        {
            return Built(fields);
        }

        var (shape, values) = (Shape.Empty, new Value[fields.Length]);
        for (var position = 0; position < values.Length; position++)
        {
            var (name, value) = fields[position];
            shape = shape.TryAdd(name) ?? throw ObjectBuilder.Twice(name);
            values[position] = value;
        }

        return new ObjectValue(shape, values);
    }

    public bool ContainsKey(string name) => _shape.PositionOf(name) >= 0;

    /// <summary>A copy in which the field has this value: replaced in place, or added at the end.</summary>
    public ObjectValue With(string name, Value value)
    {
        var position = _shape.PositionOf(name);
        if (position < 0)
        {
            var longer = new Value[_values.Length + 1];
            _values.AsSpan().CopyTo(longer);
            longer[^1] = value;
            return new ObjectValue(_shape.TryAdd(name)!, longer);
        }

        if (ReferenceEquals(_values[position], value))
        {
            return this;
        }

        var copy = _values.AsSpan().ToArray();
        copy[position] = value;
        return new ObjectValue(_shape, copy);
    }

    /// <summary>Like <see cref="With(string, Value)"/> for each of the fields, in one copy.</summary>
    public ObjectValue With(params ReadOnlySpan<(string Name, Value Value)> fields)
    {
        var (shape, added) = (_shape, 0);
        foreach (var (name, _) in fields)
        {
            if (shape.PositionOf(name) < 0)
            {
                shape = shape.TryAdd(name)!;
                added++;
            }
        }

        var copy = new Value[_values.Length + added];
        _values.AsSpan().CopyTo(copy);
        foreach (var (name, value) in fields)
        {
            copy[shape.PositionOf(name)] = value;
        }

        return new ObjectValue(shape, copy);
    }

    /// <summary>A copy in which the field is as in the other object: with its value, or removed if the other does not have it.</summary>
    public ObjectValue WithFieldOf(ObjectValue other, string name)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other[name] is { } value ? With(name, value) : Without(name);
    }

    /// <summary>A copy without the field; the object itself if it has no such field.</summary>
    public ObjectValue Without(string name)
    {
        var position = _shape.PositionOf(name);
        return position < 0 ? this : new ObjectValue(_shape.Without(position), [.. _values[..position], .. _values[(position + 1)..]]);
    }

    /// <summary>A copy with the value at the end of the path. Creates the objects along the path that are missing.</summary>
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

    /// <summary>A copy without the value at the end of the path.</summary>
    public ObjectValue WithoutPath(ReadOnlySpan<string> path)
    {
        ArgumentOutOfRangeException.ThrowIfZero(path.Length);
        if (path.Length == 1)
        {
            return Without(path[0]);
        }

        return this[path[0]] is ObjectValue inner ? With(path[0], inner.WithoutPath(path[1..])) : this;
    }

    /// <summary>
    /// This object, or an equal recent one: for small objects of shared values that are likely to occur in many others.
    /// </summary>
    public ObjectValue Shared() => RecentTrees.Share(this);

    /// <summary>A copy of the fields, in order.</summary>
    public KeyValuePair<string, Value>[] ToFields()
    {
        var fields = new KeyValuePair<string, Value>[_values.Length];
        for (var position = 0; position < fields.Length; position++)
        {
            fields[position] = new(_shape.Names[position], _values[position]);
        }

        return fields;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<KeyValuePair<string, Value>> IEnumerable<KeyValuePair<string, Value>>.GetEnumerator()
    {
        for (var position = 0; position < _values.Length; position++)
        {
            yield return new(_shape.Names[position], _values[position]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<KeyValuePair<string, Value>>)this).GetEnumerator();

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

        if (ReferenceEquals(that._shape, _shape))
        {
            return HasSameValues(that);
        }

        foreach (var (name, value) in this)
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
        // A sum, because like equality it must not depend on the order of the fields.
        var hash = 0;
        foreach (var (name, value) in this)
        {
            hash = unchecked(hash + ((string.GetHashCode(name, StringComparison.Ordinal) * 31) ^ value.GetHashCode()));
        }

        return hash;
    }

    private static ObjectValue Built(ReadOnlySpan<(string Name, Value Value)> fields)
    {
        var builder = new ObjectBuilder(fields.Length);
        foreach (var (name, value) in fields)
        {
            builder.Add(name, value);
        }

        return builder.ToObject();
    }

    private bool HasSameValues(ObjectValue that)
    {
        for (var position = 0; position < _values.Length; position++)
        {
            if (!ReferenceEquals(_values[position], that._values[position]) && !_values[position].Equals(that._values[position]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Enumerates the fields.</summary>
    public struct Enumerator
    {
        private readonly ObjectValue _fields;
        private int _position;

        internal Enumerator(ObjectValue fields)
        {
            _fields = fields;
            _position = -1;
        }

        public readonly KeyValuePair<string, Value> Current => new(_fields._shape.Names[_position], _fields._values[_position]);

        public bool MoveNext() => ++_position < _fields._values.Length;
    }
}

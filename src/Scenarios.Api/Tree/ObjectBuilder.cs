namespace Scenarios.Api.Tree;

/// <summary>Collects fields in order and makes an <see cref="ObjectValue"/> of them. Not to be used after <see cref="ToObject"/>.</summary>
public sealed class ObjectBuilder(int capacity = 4)
{
    private KeyValuePair<string, Value>[] _fields = new KeyValuePair<string, Value>[capacity];
    private readonly HashSet<string>? _names = capacity > 16 ? new HashSet<string>(StringComparer.Ordinal) : null;

    public int Count { get; private set; }

    /// <summary>Adds a field at the end.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public ObjectBuilder Add(string name, Value value)
    {
        if (Contains(name))
        {
            throw new ArgumentException($"The field \"{name}\" comes twice.", nameof(name));
        }

        _names?.Add(name);
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, Math.Max(4, 2 * Count));
        }

        _fields[Count++] = new(name, value);
        return this;
    }

    public ObjectBuilder Add(string name, string text) => Add(name, new StringValue(text));

    public ObjectBuilder Add(string name, long number) => Add(name, IntegerValue.Of(number));

    public ObjectBuilder Add(string name, bool flag) => Add(name, BooleanValue.Of(flag));

    /// <summary>Adds the field unless the value is null.</summary>
    public ObjectBuilder AddIfSet(string name, Value? value) => value is null ? this : Add(name, value);

    /// <summary>Adds the field unless the text is null or empty, as Go's <c>omitempty</c>.</summary>
    public ObjectBuilder AddIfSet(string name, string? text) => string.IsNullOrEmpty(text) ? this : Add(name, text);

    public bool Contains(string name)
    {
        if (_names is not null)
        {
            return _names.Contains(name);
        }

        foreach (ref readonly var field in _fields.AsSpan(0, Count))
        {
            if (string.Equals(field.Key, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public ObjectValue ToObject() =>
        Count == 0 ? ObjectValue.Empty : new ObjectValue(Count == _fields.Length ? _fields : _fields.AsSpan(0, Count).ToArray());
}

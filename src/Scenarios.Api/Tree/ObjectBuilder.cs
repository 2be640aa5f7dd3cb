namespace Scenarios.Api.Tree;

/// <summary>Collects fields in order and makes an <see cref="ObjectValue"/> of them. Not to be used after <see cref="ToObject"/>.</summary>
public sealed class ObjectBuilder(int capacity = 4)
{
    private readonly List<KeyValuePair<string, Value>> _fields = new(capacity);
    private readonly HashSet<string>? _names = capacity > 16 ? new HashSet<string>(StringComparer.Ordinal) : null;

    public int Count => _fields.Count;

    /// <summary>Adds a field at the end.</summary>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public ObjectBuilder Add(string name, Value value)
    {
        if (Contains(name))
        {
            throw new ArgumentException($"The field \"{name}\" comes twice.", nameof(name));
        }

        _names?.Add(name);
        _fields.Add(new(name, value));
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

        foreach (var (known, _) in _fields)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public ObjectValue ToObject() => _fields.Count == 0 ? ObjectValue.Empty : new ObjectValue([.. _fields]);
}

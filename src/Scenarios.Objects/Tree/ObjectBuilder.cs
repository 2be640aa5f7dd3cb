namespace Scenarios.Objects.Tree;

/// <summary>Collects fields in order and builds an <see cref="ObjectValue"/>. Not to be used after <see cref="ToObject"/>.</summary>
public sealed class ObjectBuilder(int capacity = 4)
{
    private Value[] _values = new Value[capacity];
    private Shape _shape = Shape.Empty;

    // Set only when there are too many names for a shared shape; the object then gets a shape of its own.
    private List<string>? _names;
    private HashSet<string>? _known;

    public int Count { get; private set; }

    /// <summary>Adds a field.</summary>
    /// <exception cref="ArgumentException">The name already exists.</exception>
    public ObjectBuilder Add(string name, Value value)
    {
        AddName(name);
        if (Count == _values.Length)
        {
            Array.Resize(ref _values, Math.Max(4, 2 * Count));
        }

        _values[Count++] = value;
        return this;
    }

    public ObjectBuilder Add(string name, string text) => Add(name, new StringValue(text));

    /// <summary>Like <see cref="Add(string, string)"/>, for a text that is likely to occur in many objects.</summary>
    public ObjectBuilder AddShared(string name, string text) => Add(name, StringValue.Shared(text));

    public ObjectBuilder Add(string name, long number) => Add(name, IntegerValue.Of(number));

    public ObjectBuilder Add(string name, bool flag) => Add(name, BooleanValue.Of(flag));

    /// <summary>Adds the field unless the value is null, so that callers need one line for each optional field.</summary>
    public ObjectBuilder AddIfSet(string name, Value? value) => value is null ? this : Add(name, value);

    /// <summary>Adds the field unless the text is null or empty, like Go's <c>omitempty</c>.</summary>
    public ObjectBuilder AddIfSet(string name, string? text) => string.IsNullOrEmpty(text) ? this : Add(name, text);

    /// <summary>Like <see cref="AddIfSet(string, string?)"/>, for a text that is likely to occur in many objects.</summary>
    public ObjectBuilder AddSharedIfSet(string name, string? text) => string.IsNullOrEmpty(text) ? this : AddShared(name, text);

    /// <summary>
    /// Like <see cref="ToObject"/>, for a small object that is likely to occur in many others and whose parts are already shared. Often
    /// returns an existing object.
    /// </summary>
    public ObjectValue ToShared() => RecentTrees.Share(ToObject());

    public bool Contains(string name) => _known?.Contains(name) ?? _shape.PositionOf(name) >= 0;

    public ObjectValue ToObject() => Count == 0
        ? ObjectValue.Empty
        : new ObjectValue(
            _names is null ? _shape : Shape.Own([.. _names]),
            Count == _values.Length ? _values : _values.AsSpan(0, Count).ToArray());

    private void AddName(string name)
    {
        if (_names is null && Count >= Shape.LongestShared)
        {
            _names = [.. _shape.Names];
            _known = new HashSet<string>(_names, StringComparer.Ordinal);
        }

        if (_names is null)
        {
            _shape = _shape.TryAdd(name) ?? throw Twice(name);
        }
        else if (_known!.Add(name))
        {
            _names.Add(name);
        }
        else
        {
            throw Twice(name);
        }
    }

    internal static ArgumentException Twice(string name) => new($"The field \"{name}\" comes twice.", nameof(name));
}

namespace Scenarios.Running.Injection;

/// <summary>What is kept for a type, and for a type and a name. Names are rare: a dictionary by type alone needs no code compiled at start-up.</summary>
internal sealed class Registrations<T>
    where T : class
{
    private readonly Dictionary<Type, T> plain = [];
    private Dictionary<Type, Dictionary<string, T>>? named;

    public T? Find(Type type, string? name) =>
        name is null ? plain.GetValueOrDefault(type) : named?.GetValueOrDefault(type)?.GetValueOrDefault(name);

    public T Set(Type type, string? name, T item)
    {
        if (name is null)
        {
            return plain[type] = item;
        }

        named ??= [];
        if (!named.TryGetValue(type, out var names))
        {
            named.Add(type, names = new Dictionary<string, T>(StringComparer.Ordinal));
        }

        return names[name] = item;
    }
}

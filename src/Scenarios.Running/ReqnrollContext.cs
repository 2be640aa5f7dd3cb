namespace Scenarios.Running;

/// <summary>A bag of values shared by the step classes of one scenario, feature or step.</summary>
public abstract class ReqnrollContext : Dictionary<string, object?>
{
    private protected ReqnrollContext()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>What made the scenario fail, if anything did.</summary>
    public Exception? TestError { get; internal set; }

    /// <summary>Keeps a value under its type's name.</summary>
    public void Set<T>(T data) => this[KeyOf<T>()] = data;

    /// <summary>Keeps a value under a name.</summary>
    public void Set<T>(T data, string key) => this[key] = data;

    /// <summary>The value kept under its type's name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T Get<T>() => Get<T>(KeyOf<T>());

    /// <summary>The value kept under a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T Get<T>(string key) => (T)this[key]!;

    /// <summary>The value kept under its type's name, if there is one.</summary>
    public bool TryGetValue<TValue>(out TValue? value) => TryGetValue(KeyOf<TValue>(), out value);

    /// <summary>The value kept under a name, if there is one.</summary>
    public bool TryGetValue<TValue>(string key, out TValue? value)
    {
        if (base.TryGetValue(key, out var found))
        {
            value = (TValue?)found;
            return true;
        }

        value = default;
        return false;
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}

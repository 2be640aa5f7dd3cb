using System.Globalization;
using System.Runtime.CompilerServices;

namespace Scenarios.Running.Messages;

/// <summary>Numbers whatever messages refer to, in the order it is first named: the same run gives the same ids.</summary>
internal sealed class MessageIds
{
    private readonly Dictionary<object, string> known = new(new ByReference());
    private int last;

    public string Next() => (last++).ToString(CultureInfo.InvariantCulture);

    public string Of(object item)
    {
        if (!known.TryGetValue(item, out var id))
        {
            known.Add(item, id = Next());
        }

        return id;
    }

    private sealed class ByReference : IEqualityComparer<object>
    {
        bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

        int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}

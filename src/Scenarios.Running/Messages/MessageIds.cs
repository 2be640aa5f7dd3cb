using System.Globalization;

namespace Scenarios.Running.Messages;

/// <summary>Numbers whatever messages refer to, in the order it is first named: the same run gives the same ids.</summary>
internal sealed class MessageIds
{
    private readonly Dictionary<object, string> _known = new(ReferenceEqualityComparer.Instance);
    private int _last;

    public string Next() => (_last++).ToString(CultureInfo.InvariantCulture);

    public string Of(object item)
    {
        if (!_known.TryGetValue(item, out var id))
        {
            _known.Add(item, id = Next());
        }

        return id;
    }
}

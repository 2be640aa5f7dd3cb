using System.Globalization;

namespace Scenarios.Running.Messages;

/// <summary>Numbers everything that messages refer to, in the order of first mention, so that the same run has the same ids.</summary>
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

using Scenarios.Api.Quantities;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Amounts of non-standard resources, such as <c>example.com/dongle</c> and huge pages; null stands for none. Immutable.</summary>
internal sealed class ScalarAmounts
{
    private readonly SortedList<string, long> _amounts;

    private ScalarAmounts(SortedList<string, long> amounts) => _amounts = amounts;

    public IEnumerable<KeyValuePair<string, long>> All => _amounts;

    /// <summary>The non-standard amounts of a list that may also contain standard ones.</summary>
    public static ScalarAmounts? Of(ObjectValue resources)
    {
        SortedList<string, long>? amounts = null;
        foreach (var (name, amount) in resources)
        {
            if (name is not (
                ResourceName.Cpu or ResourceName.Memory or ResourceName.EphemeralStorage or ResourceName.Pods or ResourceName.Storage))
            {
                (amounts ??= new(StringComparer.Ordinal)).Add(name, Quantity.Of(amount).Value);
            }
        }

        return amounts is null ? null : new ScalarAmounts(amounts);
    }

    /// <summary>Combines both, merging the two amounts of each resource.</summary>
    public static ScalarAmounts? Merge(ScalarAmounts? left, ScalarAmounts? right, Func<long, long, long> merge)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        var merged = new SortedList<string, long>(left._amounts, StringComparer.Ordinal);
        foreach (var (name, amount) in right._amounts)
        {
            merged[name] = merge(merged.GetValueOrDefault(name), amount);
        }

        return new ScalarAmounts(merged);
    }

    public long this[string name] => _amounts.GetValueOrDefault(name);
}

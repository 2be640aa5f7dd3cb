namespace Scenarios.Api.Patches;

/// <summary>Checks that a patch lists its elements in the order that its <c>$setElementOrder</c> states.</summary>
internal static class SetOrderCheck
{
    /// <exception cref="PatchFault">The order differs.</exception>
    public static void Verify(ListValue patch, ListValue order, string? mergeKey)
    {
        if (patch.Count == 0 || order.Count == 0)
        {
            return;
        }

        var lists = new MergeLists(mergeKey);
        var place = 0;
        foreach (var item in patch)
        {
            if (Directives.Of(item) is not null)
            {
                continue;
            }

            var key = lists.KeyOf(item);
            while (place < order.Count && !lists.KeyOf(order[place]).Equals(key))
            {
                place++;
            }

            if (place++ >= order.Count)
            {
                throw new PatchFault($"The order in patch list:\n{GoText.Format(patch)}\n doesn't match {Directives.SetOrder} "
                    + $"list:\n{GoText.Format(order)}\n");
            }
        }
    }
}
